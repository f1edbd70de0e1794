//! The five pages and how one goes from one to another. Must not know what is on them.

use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{
    self, EventFilter, Key, Modifiers, RichText, Stroke, Ui, WidgetInfo, WidgetType, accesskit, vec2,
};

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Score, goals, duties, what shows, the group's way.
    #[default]
    Overview,
    /// Each choice.
    Decisions,
    /// Each member.
    People,
    /// The note and what one takes to supervision.
    Hour,
    /// Questions to think over; exports; leaving.
    Reflection,
}

impl Tab {
    /// Every page, in order.
    pub const ALL: &'static [Self] =
        &[Self::Overview, Self::Decisions, Self::People, Self::Hour, Self::Reflection];

    fn key(self) -> &'static str {
        match self {
            Self::Overview => "debrief-tab-overview",
            Self::Decisions => "debrief-tab-decisions",
            Self::People => "debrief-tab-people",
            Self::Hour => "debrief-tab-hour",
            Self::Reflection => "debrief-tab-reflection",
        }
    }

    fn beside(self, by: isize) -> Self {
        let at = (self as isize + by).rem_euclid(Self::ALL.len() as isize);
        Self::ALL[at as usize]
    }
}

/// The tabs in a row (or two), with their keys.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, tab: &mut Tab, follow: &mut bool) {
    keys(ui, tab);
    let row = ui.horizontal_wrapped(|ui| {
        for (n, &each) in Tab::ALL.iter().enumerate() {
            one(ui, theme, words, n, each, tab, follow);
        }
        ui.unique_id()
    });
    ui.ctx().accesskit_node_builder(row.inner, |node| {
        node.set_role(accesskit::Role::TabList);
        node.set_label(words.say("debrief-tabs"));
    });
    let y = row.response.rect.bottom() + 2.0;
    ui.painter().hline(ui.min_rect().x_range(), y, Stroke::new(1.0, theme.line));
}

fn one(ui: &mut Ui, theme: &Theme, words: &Words, n: usize, each: Tab, tab: &mut Tab, follow: &mut bool) {
    let (on, name) = (each == *tab, words.say(each.key()));
    let (font, colour) = if on { (theme.strong(15.0), theme.text) } else { (theme.plain(15.0), theme.text2) };
    let text = RichText::new(&name).font(font).color(colour);
    let button =
        egui::Button::new(text).fill(egui::Color32::TRANSPARENT).stroke(Stroke::NONE).corner_radius(6);
    let shown = ui.add(button.min_size(vec2(0.0, 32.0 * theme.scale)));
    kit::focus_ring(ui, theme, &shown, 6);
    if on {
        // A thick line under it and a heavier letter, so that no colour has to say it.
        let y = shown.rect.bottom();
        ui.painter().hline(shown.rect.shrink2(vec2(8.0, 0.0)).x_range(), y, Stroke::new(3.0, theme.accent));
    }
    shown.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, &name));
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(accesskit::Role::Tab);
        node.set_selected(on);
        node.clear_toggled();
        node.set_label(name.as_str());
        node.set_keyboard_shortcut((n + 1).to_string());
        node.set_position_in_set(n + 1);
        node.set_size_of_set(Tab::ALL.len());
    });
    if shown.clicked() {
        *tab = each;
    }
    if on && std::mem::take(follow) {
        shown.request_focus();
    }
    if shown.has_focus() {
        // The arrows go along the tabs here, not to whatever stands nearest.
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(shown.id, arrows));
        let by = along(ui);
        if by != 0 {
            *tab = each.beside(by);
            *follow = true;
        }
    }
}

fn along(ui: &Ui) -> isize {
    ui.input_mut(|i| {
        let mut pressed = |key| isize::from(i.consume_key(Modifiers::NONE, key));
        pressed(Key::ArrowRight) - pressed(Key::ArrowLeft)
    })
}

/// Ctrl+Tab from anywhere; numbers wherever nothing is being written; arrows where nothing has the focus.
fn keys(ui: &Ui, tab: &mut Tab) {
    let writing = ui.ctx().text_edit_focused();
    ui.input_mut(|i| {
        if i.consume_key(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab) {
            *tab = tab.beside(-1);
        }
        if i.consume_key(Modifiers::CTRL, Key::Tab) {
            *tab = tab.beside(1);
        }
        if !writing {
            const NUMBERS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
            for (key, &each) in NUMBERS.iter().zip(Tab::ALL) {
                if i.consume_key(Modifiers::NONE, *key) {
                    *tab = each;
                }
            }
        }
    });
    if ui.memory(|m| m.focused().is_none()) {
        *tab = tab.beside(along(ui));
    }
}

/// Says to a screen reader that what follows is this page.
pub(super) fn panel(ui: &Ui, words: &Words, tab: Tab) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::TabPanel);
        node.set_label(words.say(tab.key()));
    });
}
