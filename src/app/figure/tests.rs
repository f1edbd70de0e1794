//! Tests of drawing: everything that can be asked for is drawn, whole and finite. Must not know windows.

use super::*;
use crate::scenario::document::Look;
use crate::vocabulary::*;
use proptest::prelude::*;

fn plain() -> Look {
    Look {
        skin: 3,
        hair: Some((HairStyle::Short, HairColour::Brown)),
        covering: None,
        beard: None,
        build: Build::Average,
        garment: (Garment::Crew, Cloth::Teal),
        lower: None,
        age: 0,
        glasses: None,
        extras: vec![],
    }
}

/// One look for every value of every list, the rest plain.
fn every_look() -> Vec<Look> {
    let mut all = vec![Look { hair: None, skin: 200, age: 9, ..plain() }];
    all.extend((0..8).map(|skin| Look { skin, age: skin % 3, ..plain() }));
    for hair in HairStyle::ALL {
        all.extend(HairColour::ALL.iter().map(|c| Look { hair: Some((*hair, *c)), ..plain() }));
    }
    all.extend(Covering::ALL.iter().map(|c| Look { covering: Some((*c, Cloth::Plum)), ..plain() }));
    all.extend(Beard::ALL.iter().map(|b| Look { beard: Some(*b), ..plain() }));
    for build in Build::ALL {
        all.extend(Garment::ALL.iter().map(|g| Look {
            build: *build,
            garment: (*g, Cloth::Sage),
            ..plain()
        }));
    }
    all.extend(Cloth::ALL.iter().map(|c| Look { garment: (Garment::Vest, *c), ..plain() }));
    all.extend(Lower::ALL.iter().map(|l| Look { lower: Some((*l, Cloth::Ink)), ..plain() }));
    all.extend(Glasses::ALL.iter().map(|g| Look { glasses: Some(*g), ..plain() }));
    all.extend(Extra::ALL.iter().map(|e| Look { extras: vec![*e], ..plain() }));
    all
}

/// The whole head.
fn head(f: &Figure) -> Drawing {
    let Layers { skin, mouth, eyes, over, .. } = f.layers();
    let mut all = skin;
    for layer in [mouth, eyes, over] {
        all.extend(layer);
    }
    all
}

fn sound(drawing: &Drawing) {
    let mesh = tessellate(drawing, 1.0);
    assert!(!mesh.indices.is_empty() && mesh.indices.len().is_multiple_of(3));
    assert_eq!(mesh.positions.len(), mesh.colours.len());
    assert!(mesh.indices.iter().all(|i| (*i as usize) < mesh.positions.len()));
    // Hair, hands and feet stay within three heads of the hips.
    assert!(mesh.positions.iter().all(|p| p[0].abs() < 360.0 && p[1].abs() < 360.0));
    assert!(mesh.colours.iter().flatten().all(|v| (0.0..=1.0).contains(v)));
}

#[test]
fn every_look_affect_and_posture_is_drawn_whole() {
    for (i, look) in every_look().iter().enumerate() {
        let lighting = [Lighting::Light, Lighting::Dark, Lighting::HighContrast][i % 3];
        let mut f =
            Figure::new(look, Traits::of("somebody", look), 112.0, [-30.0, 0.0, 30.0][i % 3], lighting);
        for (j, affect) in Affect::ALL.iter().enumerate() {
            f.expression = Expression::of(Some((*affect, [40, 70, 100][j % 3])));
            f.pose = Pose::of(Posture::ALL[(i + j) % Posture::COUNT]);
            f.blink = [0.0, 0.5, 1.0][j % 3];
            let layers = f.layers();
            for shape in layers.clone().merged().0 {
                if let Shape::Fill { path, .. } | Shape::Stroke { path, .. } = shape {
                    assert!(path.points().all(|p| p.0.is_finite() && p.1.is_finite()), "{look:?} {affect}");
                }
            }
            if j % 4 == i % 4 {
                sound(&layers.merged());
                sound(&f.portrait());
            }
        }
    }
}

#[test]
fn every_pair_of_affect_and_posture_is_drawn() {
    let look = plain();
    for affect in Affect::ALL {
        for posture in Posture::ALL {
            for yaw in [-30.0, 30.0] {
                let mut f = Figure::new(&look, Traits::of("x", &look), 112.0, yaw, Lighting::Light);
                f.expression = Expression::of(Some((*affect, 100)));
                f.pose = Pose::for_seat(*posture, yaw);
                f.gaze = Some((1.0, -1.0));
                f.head_turn = 12.0;
                f.mouth_open = 0.3;
                sound(&f.layers().merged());
            }
        }
    }
}

#[test]
fn blends_end_where_they_should() {
    let (a, b) = (Expression::of(None), Expression::of(Some((Affect::Tearful, 100))));
    assert_eq!(a.lerp(&b, 0.0), a);
    assert_eq!(a.lerp(&b, 1.0), b);
    assert_eq!(a.distance(&a), 0.0);
    assert!(a.distance(&b) > 1.0 && a.moves_body(&b) && !a.moves_body(&a));
    for p in Posture::ALL {
        for q in Posture::ALL {
            let (p, q) = (Pose::of(*p), Pose::of(*q).mirrored());
            assert_eq!(p.lerp(&q, 0.0), p);
            assert_eq!(p.lerp(&q, 1.0), q);
        }
    }
    assert_eq!(Pose::of(Posture::Folded).mirrored().mirrored(), Pose::of(Posture::Folded));
}

#[test]
fn a_change_of_affect_or_gaze_changes_the_head_and_a_weak_one_does_not() {
    let look = plain();
    let mut f = Figure::new(&look, Traits::of("x", &look), 112.0, 0.0, Lighting::Light);
    let calm = head(&f);
    let mut seen = vec![calm.clone()];
    for affect in &Affect::ALL[1..] {
        f.expression = Expression::of(Some((*affect, 34)));
        assert_eq!(head(&f), calm);
        f.expression = Expression::of(Some((*affect, 100)));
        let head = head(&f);
        assert!(!seen.contains(&head), "{affect}");
        seen.push(head);
    }
    f.expression = Expression::of(None);
    let body = f.body();
    f.gaze = Some((0.8, 0.0));
    assert!(head(&f) != calm && f.body() == body);
}

/// What is cut anew of a head when somebody speaks, looks or blinks is all that this changes.
#[test]
fn speech_moves_the_mouth_alone_and_gaze_and_blinks_the_eyes_alone() {
    for look in every_look() {
        for (affect, strength) in [(None, 0), (Some(Affect::Tearful), 80), (Some(Affect::Angry), 100)] {
            let mut f = Figure::new(&look, Traits::of("x", &look), 112.0, 20.0, Lighting::HighContrast);
            f.expression = Expression::of(affect.map(|a| (a, strength)));
            f.gaze = Some((0.0, 0.0));
            let calm = f.layers();
            f.mouth_open = 0.25;
            let speaks = f.layers();
            assert!(speaks.mouth != calm.mouth || affect == Some(Affect::Angry), "{look:?}");
            assert_eq!(Layers { mouth: calm.mouth.clone(), ..speaks }, calm, "{look:?} {affect:?}");
            f.mouth_open = 0.0;
            f.gaze = Some((0.7, 0.5));
            f.blink = 0.4;
            let looks = f.layers();
            assert!(looks.eyes != calm.eyes, "{look:?} {affect:?}");
            assert_eq!(Layers { eyes: calm.eyes.clone(), ..looks }, calm, "{look:?} {affect:?}");
        }
    }
}

#[test]
fn heads_are_large_and_clear_of_one_another() {
    let look = plain();
    for n in 2..=8 {
        let seats = seats(n);
        assert_eq!(seats.len(), n);
        let order = draw_order(&seats);
        assert!(order.windows(2).all(|w| seats[w[0]].y <= seats[w[1]].y));
        let boxes: Vec<Rect> = seats
            .iter()
            .map(|s| {
                assert!(s.h >= 112.0);
                let f = Figure::new(&look, Traits::of("x", &look), s.h, s.yaw, Lighting::Light);
                let r = f.head_box();
                Rect { x: r.x + s.x, y: r.y + s.y, ..r }
            })
            .collect();
        for (i, a) in boxes.iter().enumerate() {
            assert!(a.x >= 0.0 && a.x + a.w <= WIDTH && a.y >= 0.0, "{n}: {a:?}");
            assert!(boxes[..i].iter().all(|b| !a.overlaps(b)), "{n}: {boxes:?}");
        }
    }
}

#[test]
fn a_view_never_shrinks_heads() {
    for (w, h) in [(1000.0, 560.0), (800.0, 400.0), (2560.0, 1000.0), (1000.0, 900.0), (320.0, 200.0)] {
        let view = View::fit(w, h);
        assert!(view.scale * HEAD >= 109.9);
        for lighting in [Lighting::Light, Lighting::Dark, Lighting::HighContrast] {
            let room = tessellate(&backdrop(view.w, view.h, Climate::default(), lighting), view.scale);
            assert!(room.positions.iter().all(|p| p[0].is_finite() && p[1].is_finite()));
        }
    }
    assert_eq!(View::fit(1000.0, 560.0).pixel((500.0, 348.0)), (500.0, 348.0));
}

#[test]
fn broken_outlines_are_left_out_and_the_rest_is_drawn() {
    let c = Rgba::hex(0x123456);
    let good = Path::polygon(&[(0.0, 0.0), (9.0, 0.0), (0.0, 9.0)]);
    let bad = Path::polygon(&[(0.0, 0.0), (f32::NAN, 0.0), (0.0, 9.0)]);
    let fill = |path: Path| Shape::Fill { path, colour: c, even_odd: false };
    let one = tessellate(&Drawing(vec![fill(good.clone())]), 1.0);
    let both = Drawing(vec![fill(bad), fill(Path::default()), fill(Path::open(&[(1.0, 1.0)])), fill(good)]);
    assert_eq!(tessellate(&both, 1.0), one);
}

/// What is seen of a drawing: the area of its triangles, each as much as it covers.
fn seen(shape: Shape, scale: f32) -> f32 {
    let mesh = tessellate(&Drawing(vec![shape]), scale);
    let triangle = |t: &[u32]| {
        let [a, b, c] = [0, 1, 2].map(|i| mesh.positions[t[i] as usize]);
        let area = ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0;
        area * t.iter().map(|i| mesh.colours[*i as usize][3]).sum::<f32>() / 3.0
    };
    mesh.indices.chunks(3).map(triangle).sum()
}

#[test]
fn soft_edges_take_nothing_away_and_add_nothing() {
    let c = Rgba::hex(0x123456);
    let fill = |path: Path| Shape::Fill { path, colour: c, even_odd: true };
    let line = |points: &[Point], width: f32| Shape::Stroke { path: Path::open(points), colour: c, width };
    let star = [
        (0.0, -20.0),
        (5.0, -5.0),
        (20.0, 0.0),
        (5.0, 5.0),
        (0.0, 20.0),
        (-5.0, 5.0),
        (-20.0, 0.0),
        (-5.0, -5.0),
    ];
    let circle = |r: f32| Path::ellipse((3.0, 4.0), r, r);
    let pi = std::f32::consts::PI;
    let cases = [
        ("a square", fill(Path::polygon(&[(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)])), 400.0),
        (
            "the other way round",
            fill(Path::polygon(&[(0.0, 0.0), (0.0, 20.0), (20.0, 20.0), (20.0, 0.0)])),
            400.0,
        ),
        ("a circle", fill(circle(12.0)), 144.0 * pi),
        ("a ring", fill(circle(12.0).and(circle(8.0))), 80.0 * pi),
        ("a star", fill(Path::polygon(&star)), 400.0),
        ("a sliver", fill(Path::polygon(&[(0.0, 0.0), (60.0, 0.0), (60.0, 0.4), (0.0, 0.4)])), 24.0),
        ("a hair", line(&[(0.0, 0.0), (60.0, 0.0)], 0.3), 18.0),
        ("a line", line(&[(0.0, 0.0), (60.0, 20.0)], 2.0), 126.5),
        ("a broad line", line(&[(0.0, 0.0), (60.0, 20.0)], 8.0), 505.9 + 16.0 * pi),
        ("a hoop", Shape::Stroke { path: circle(12.0), colour: c, width: 6.0 }, 144.0 * pi),
    ];
    for scale in [1.0, 3.0] {
        for (name, shape, area) in &cases {
            let got = seen(shape.clone(), scale);
            assert!((got / area - 1.0).abs() < 0.08, "{name} at {scale}: {got} of {area}");
        }
    }
}

#[test]
fn people_differ_by_id_and_stay_themselves() {
    let look = plain();
    let names = ["tomas", "amal", "mira", "kofi", "gerard", "noor"];
    let all: Vec<Traits> = names.iter().map(|n| Traits::of(n, &look)).collect();
    for (i, t) in all.iter().enumerate() {
        assert_eq!(*t, Traits::of(names[i], &look));
        assert!(!all[..i].contains(t));
    }
}

/// One moment of somebody: affect and strength, posture, gaze, blink and mouth, screen pixels per pixel.
type Moment = (usize, u8, usize, (f32, f32), f32, f32, bool);

fn moments() -> impl Strategy<Value = Vec<Moment>> {
    let one = (
        0..Affect::COUNT,
        0u8..=100,
        0..Posture::COUNT,
        (-1.0f32..1.0, -1.0f32..1.0),
        prop_oneof![Just(0.0f32), 0.0f32..1.0],
        prop_oneof![Just(0.0f32), 0.0f32..0.4],
        prop::bool::weighted(0.1),
    );
    prop::collection::vec(one, 2..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Taking over what stayed must never be seen: whatever comes after whatever, it is drawn as if nothing had been before.
    #[test]
    fn what_is_taken_over_is_drawn_as_if_cut_anew(look in 0..every_look().len(), moments in moments()) {
        let look = &every_look()[look];
        let mut f = Figure::new(look, Traits::of("x", look), 112.0, 20.0, Lighting::HighContrast);
        let mut cut = [Recut::default(), Recut::default()];
        for (affect, strength, posture, gaze, blink, mouth, dense) in moments {
            f.expression = Expression::of(Some((Affect::ALL[affect], strength)));
            f.pose = Pose::for_seat(Posture::ALL[posture], 20.0);
            (f.gaze, f.blink, f.mouth_open) = (Some(gaze), blink, mouth);
            let scale = if dense { 2.0 } else { 1.0 };
            for (cut, drawing) in cut.iter_mut().zip([head(&f), f.body()]) {
                prop_assert!(*cut.cut(drawing.clone(), scale) == tessellate(&drawing, scale));
                prop_assert_eq!(cut.cut(drawing.clone(), scale).positions.len(), tessellate(&drawing, scale).positions.len());
                prop_assert_eq!(cut.fresh(), 0, "the same again is not cut again");
            }
        }
    }
}

#[test]
fn a_word_and_a_blink_leave_most_of_a_head_as_it_was() {
    for look in every_look() {
        let mut f = Figure::new(&look, Traits::of("x", &look), 112.0, -20.0, Lighting::Light);
        let mut cut = Recut::default();
        let mut fresh = |f: &Figure| {
            let drawing = head(f);
            let shapes = drawing.0.len();
            cut.cut(drawing, 1.0);
            (cut.fresh(), shapes)
        };
        let (all, shapes) = fresh(&f);
        assert_eq!(all, shapes, "the first is cut whole");
        f.mouth_open = 0.2;
        fresh(&f);
        f.mouth_open = 0.25;
        let (word, shapes) = fresh(&f);
        assert!(word > 0 && word * 3 <= shapes, "a word: {word} of {shapes}, {look:?}");
        f.blink = 0.6;
        let (blink, shapes) = fresh(&f);
        assert!(blink > 0 && blink * 2 <= shapes, "a blink: {blink} of {shapes}, {look:?}");
    }
}
