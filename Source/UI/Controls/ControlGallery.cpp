// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/GainKnob.h"
#include "UI/Controls/Gallery.h"
#include "UI/Controls/LedButton.h"
#include "UI/Controls/LevelMeter.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Controls/SlideBar.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Controls/TextField.h"
#include "UI/Controls/ToggleSwitch.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
ControlGallery::ControlGallery()
{
    setSize (1440, 660);
    addGainKnobs();
    addMeters();
    addSmallKnobs();
    addButtons();
    addFields();
}

ControlGallery::~ControlGallery() = default;

template <typename ControlType>
ControlType& ControlGallery::place (std::unique_ptr<ControlType> control, juce::Rectangle<int> body)
{
    auto& placed = *control;

    if (! body.isEmpty())
        placed.setBody (body);

    addAndMakeVisible (placed);
    controls.push_back (std::move (control));
    return placed;
}

void ControlGallery::addGroup (juce::Rectangle<int> area, const juce::String& title)
{
    groups.push_back (area);
    captions.push_back ({ title, { area.getX() + 20, area.getY() + 14, 400, 20 }, true });
}

void ControlGallery::addCaption (int x, int y, const juce::String& text) { captions.push_back ({ text, { x, y, 240, 16 } }); }

void ControlGallery::addGainKnobs()
{
    addGroup ({ 16, 16, 860, 236 }, "Gain knob and level halo");
    int x = 104;

    for (const auto& [caption, gain, halo] : { std::tuple { "Quiet, nearly at the end", 58.0, GainKnob::Halo::quiet }, { "In the aim zone", 44.0, GainKnob::Halo::good }, { "Hot", 49.0, GainKnob::Halo::hot }, { "Clipped", 53.0, GainKnob::Halo::clip }, { "Focus, silent", 44.0, GainKnob::Halo::none } })
    {
        auto& knob = place (std::make_unique<GainKnob>(), {});
        knob.setCentre ({ x, 122 });
        knob.setValue (gain);
        knob.setHalo (halo);

        if (halo == GainKnob::Halo::none)
            knob.setShown (Control::Shown::focused);

        addCaption (x - 68, 230, caption);
        x += 168;
    }
}

void ControlGallery::addMeters()
{
    addGroup ({ 888, 16, 536, 236 }, "Meter");
    int x = 936;

    for (const auto& [caption, reading] : { std::pair { "Silent", MeterReading {} }, { "Quiet", MeterReading { -31.0f, -43.0f, -29.0f } }, { "Aim", MeterReading { -13.0f, -26.0f, -11.0f } }, { "Hot", MeterReading { -4.0f, -17.0f, -3.0f } }, { "Clip", MeterReading { 0.0f, -14.0f, 0.0f, true } } })
    {
        MeterArt art;
        art.holdText = true;

        if (x == 936)
            art.scale = { 0, -6, -18, -30, -45, -60 };

        auto meter = std::make_unique<LevelMeter> (art);
        meter->setBar ({ x, 70, 14, 142 });
        meter->setReading (reading);
        place (std::move (meter), {});
        addCaption (x - 6, 230, caption);
        x += 64;
    }

    MeterArt art;
    art.horizontal = true;
    art.scale = { -60, -30, -18, -6 };
    auto meter = std::make_unique<LevelMeter> (art);
    meter->setBar ({ 1262, 90, 130, 10 });
    meter->setReading ({ -9.0f, -20.0f, -7.0f });
    place (std::move (meter), {});
    addCaption (1258, 114, "Lying");
}

void ControlGallery::addSmallKnobs()
{
    addGroup ({ 16, 264, 420, 176 }, "Small knob");
    int x = 66;

    const auto add = [&] (const juce::String& caption) -> SmallKnob& {
        auto& knob = place (std::make_unique<SmallKnob> (15.0f), {});
        knob.setRange (-12.0, 12.0, 0.1);
        knob.setCentre ({ x, 330 });
        knob.textOf = [] (double db) { return withMinus (juce::String (db, 0)) + " dB"; };
        addCaption (x - 20, 392, caption);
        x += 66;
        return knob;
    };

    add ("Rest");
    auto& hovered = add ("Hover");
    hovered.setValue (-6.0);
    hovered.setShown (Control::Shown::hovered);
    add ("Focus").setShown (Control::Shown::focused);
    add ("Disabled").setDisabledReason ("There is nothing to turn.");
    add ("Typing").beginTyping ("-4.5");
    auto& bipolar = add ("Both signs");
    bipolar.setBipolar (true);
    bipolar.setValue (6.0);
}

void ControlGallery::addButtons()
{
    addGroup ({ 448, 264, 976, 176 }, "LED button, segment, toggle, button");
    int x = 468;

    const auto led = [&] (const juce::String& text, const juce::String& caption, LedButton::Light light = LedButton::Light::white) -> LedButton& {
        auto& button = place (std::make_unique<LedButton> (text, light), { x, 312, 76, 32 });
        addCaption (x, 352, caption);
        x += 92;
        return button;
    };

    led ("Pad", "Off");
    led ("Pad", "Hover").setShown (Control::Shown::hovered);
    led ("Low cut", "On").setOn (true);
    led ("+48V", "+48 V lit", LedButton::Light::red).setOn (true);
    led ("Pad", "Focus").setShown (Control::Shown::focused);
    led ("+48V", "Disabled: ribbon").setDisabledReason ("A ribbon needs no +48 V, and may be harmed by it.");

    auto& vertical = place (std::make_unique<Segments> (Segments::Direction::vertical), { 1120, 312, 72, 70 });
    vertical.setItems ({ { "MIC" }, { "LINE", {}, "Nothing with line level is plugged in." }, { "INST" } });
    auto& tinted = place (std::make_unique<Segments>(), { 1216, 308, 96, 26 });
    tinted.setItems ({ { "A", {}, {}, Segments::Tint::a }, { "B", {}, {}, Segments::Tint::b } });
    auto& focused = place (std::make_unique<Segments>(), { 1216, 346, 136, 26 });
    focused.setItems ({ { "Input 1" }, { "Input 2", {}, {}, Segments::Tint::none, true } });
    focused.setShown (Control::Shown::focused);

    x = 468;

    for (const auto& [caption, isOn, shown] : { std::tuple { "Off", false, Control::Shown::asItIs }, { "On", true, Control::Shown::asItIs }, { "Focus", true, Control::Shown::focused }, { "Disabled", false, Control::Shown::hovered } })
    {
        auto& toggle = place (std::make_unique<ToggleSwitch>(), { x, 384, 36, 20 });
        toggle.setOn (isOn);
        toggle.setShown (shown);

        if (juce::String (caption) == "Disabled")
            toggle.setDisabledReason ("Not while recording.");

        addCaption (x, 410, caption);
        x += 56;
    }

    const auto push = [&] (PushButton::Kind kind, const juce::String& text, std::optional<Icon> icon, int height) -> PushButton& {
        auto button = std::make_unique<PushButton> (kind, text, icon);
        const auto width = kind == PushButton::Kind::round ? height : button->idealWidth();
        auto& placed = place (std::move (button), { x, 406 - height / 2, width, height });
        x += width + 12;
        return placed;
    };

    push (PushButton::Kind::primary, "Add a booster", {}, 36);
    push (PushButton::Kind::plain, "Blind test", {}, 32);
    push (PushButton::Kind::small, juce::String (juce::CharPointer_UTF8 ("Hear through\xe2\x80\xa6")), {}, 28);
    push (PushButton::Kind::ghost, "Learn", Icon::learn, 32);
    push (PushButton::Kind::ghost, {}, Icon::save, 28).setShown (Control::Shown::hovered);
    push (PushButton::Kind::round, {}, Icon::play, 32);
    push (PushButton::Kind::round, {}, Icon::pause, 32).setShown (Control::Shown::focused);
}

void ControlGallery::addFields()
{
    addGroup ({ 16, 452, 1408, 192 }, "Fields, lists, bars and links");

    auto& chosen = place (std::make_unique<SelectBox>(), { 36, 500, 220, 32 });
    chosen.setItems ({ { "USB interface" }, { "Computer" } });
    chosen.setSelected (0);
    auto& empty = place (std::make_unique<SelectBox>(), { 36, 548, 220, 32 });
    empty.setPlaceholder ("Choose a device");
    empty.setShown (Control::Shown::focused);
    auto& disabled = place (std::make_unique<SelectBox>(), { 36, 596, 220, 32 });
    disabled.setItems ({ { "48 kHz" } });
    disabled.setSelected (0);
    disabled.setDisabledReason ("Not while recording.");

    place (std::make_unique<TextField>(), { 296, 500, 180, 26 }).setText ("Chorus idea");
    auto& editing = place (std::make_unique<TextField>(), { 296, 548, 180, 26 });
    editing.setText ("Chorus idea");
    editing.setShown (Control::Shown::focused);

    auto& bar = place (std::make_unique<SlideBar>(), { 516, 500, 220, 24 });
    bar.setRange (0.0, 100.0, 1.0);
    bar.setValue (40.0);
    auto& focused = place (std::make_unique<SlideBar>(), { 516, 548, 220, 24 });
    focused.setRange (0.0, 100.0, 1.0);
    focused.setValue (90.0);
    focused.setShown (Control::Shown::focused);

    auto link = std::make_unique<LinkText> ("Show the folder");
    const auto width = link->idealWidth();
    place (std::move (link), { 776, 504, width, 18 });

    auto& typing = place (std::make_unique<GainKnob>(), {});
    typing.setCentre ({ 980, 546 });
    typing.setCapRadius (27);
    typing.setCompact (true);
    typing.setCentre ({ 980, 546 });
    typing.setValue (44.0);
    typing.setHalo (GainKnob::Halo::good);
    typing.beginTyping ("99");
    typing.takeTyped ("99");

    auto& off = place (std::make_unique<GainKnob>(), {});
    off.setCapRadius (27);
    off.setCompact (true);
    off.setCentre ({ 1180, 546 });
    off.setRange (0.0, 30.0, 0.1);
    off.setDisabledReason ("The line input has no gain.");
}

void ControlGallery::paint (juce::Graphics& g)
{
    g.fillAll (palette().bg);

    for (const auto& group : groups)
        drawPanel (g, group.toFloat());

    for (const auto& caption : captions)
        drawText (g, caption.text, caption.isTitle ? type::title() : type::caption(), caption.isTitle ? palette().t1 : palette().t3, caption.area.toFloat());
}
} // namespace plus48::ui
