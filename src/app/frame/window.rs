//! The window: how it opens, that it remembers size and place, and what is dropped on it. Must not know screens.

use super::Step;
use crate::app::{Current, Data, Dropped};
use bevy::prelude::*;
use bevy::window::{
    FileDragAndDrop, PresentMode, PrimaryWindow, WindowMoved, WindowResized, WindowResolution,
};

/// Something everybody has to know just now: that nothing can be kept, for example.
#[derive(Resource, Default, Debug)]
pub struct Banner(pub Option<String>);

/// Smallest inner size, logical pixels.
const SMALLEST: (f32, f32) = (480.0, 360.0);

/// The window as it was left.
pub fn open_window(settings: &crate::app::settings::Settings) -> Window {
    let (w, h) = settings.window;
    Window {
        title: "Fishbowl".into(),
        name: Some("fishbowl".into()),
        resolution: WindowResolution::new(w as u32, h as u32),
        position: settings
            .place
            .map_or(WindowPosition::Automatic, |(x, y)| WindowPosition::At(IVec2::new(x, y))),
        present_mode: PresentMode::AutoVsync,
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..default()
        },
        ..default()
    }
}

/// The window.
pub fn plugin(app: &mut App) {
    app.init_resource::<Banner>()
        .init_resource::<Dropped>()
        .add_systems(Update, (remember, dropped).in_set(Step::Outside))
        .add_systems(Last, keep);
}

fn remember(
    mut resized: MessageReader<WindowResized>,
    mut moved: MessageReader<WindowMoved>,
    mut settings: ResMut<Current>,
) {
    // Written straight to the fields: a window that is drawn larger is no change of how anything looks.
    let settings = settings.bypass_change_detection();
    if let Some(size) = resized.read().last() {
        settings.0.window = (size.width, size.height);
        settings.1 = true;
    }
    if let Some(place) = moved.read().last() {
        settings.0.place = Some((place.position.x, place.position.y));
        settings.1 = true;
    }
}

fn dropped(mut files: MessageReader<FileDragAndDrop>, mut dropped: ResMut<Dropped>) {
    for file in files.read() {
        match file {
            FileDragAndDrop::DroppedFile { path_buf, .. } => {
                dropped.hovering = false;
                dropped.files.push(path_buf.clone());
            }
            FileDragAndDrop::HoveredFile { .. } => dropped.hovering = true,
            FileDragAndDrop::HoveredFileCanceled { .. } => dropped.hovering = false,
        }
    }
}

/// Keeps the settings: when they change on a screen at once, size and place when the program ends.
fn keep(
    mut settings: ResMut<Current>,
    mut banner: ResMut<Banner>,
    mut exits: MessageReader<AppExit>,
    window: Query<(), With<PrimaryWindow>>,
    data: Res<Data>,
    mut since: Local<f32>,
    time: Res<Time<Real>>,
) {
    let leaving = exits.read().count() > 0 || window.is_empty();
    if settings.is_changed() && !settings.is_added() {
        settings.bypass_change_detection().1 = true;
        *since = 0.4;
    }
    *since += time.delta_secs();
    if settings.1 && (leaving || *since > 0.5) {
        *since = 0.0;
        let settings = settings.bypass_change_detection();
        settings.1 = false;
        if let Some(folder) = &data.0
            && let Err(error) = settings.0.keep(folder)
        {
            banner.0 = Some(crate::shelf::said::reason(&error));
        }
    }
}
