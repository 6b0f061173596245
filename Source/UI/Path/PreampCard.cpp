// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampCard.h"

#include "ParameterControls.h"

#include "Signal/OhmText.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** Where the needle stands, in degrees from the top: 0 VU is +4 dBu, 20 below is the left end. */
float needleDegrees (double dbu) noexcept { return static_cast<float> (juce::jlimit (-44.0, 44.0, -44.0 + (dbu + 16.0) * 3.3)); }
} // namespace

PreampCard::PreampCard (const Catalogue& catalogueToUse, SetupEditor& editorToUse, Listening& listeningToUse, const InputMeters& metersToUse) : catalogue (catalogueToUse), editor (editorToUse), listening (listeningToUse), meters (metersToUse)
{
    setTitle ("Preamp slot");
    gear.setNames ("External preamp", "What stands in the slot of path B; press to choose another one.");
    gear.paintArt = [this] (juce::Graphics& g, juce::Rectangle<float> area) { paintArt (g, area); };

    const auto decibels = [] (double value) { return gainNumber (value) + " dB"; };

    bind (gain, editor, ParameterId::externalGain);
    bind (trim, editor, ParameterId::externalTrim);
    gain.textOf = [decibels] (double db) { return "Gain " + decibels (db); };
    trim.textOf = [decibels] (double db) { return "Trim " + decibels (db); };

    const auto& input = channelParameter (ParameterId::impedance);
    impedance.setNames (input.name, input.about);
    impedance.onPress = [this] { nextImpedance(); };

    const auto& power = channelParameter (ParameterId::phantom);
    phantom.setNames ("+48 V of the external preamp", power.about, "V");
    phantom.setChangesByItself (false);
    phantom.onPress = [this] {
        if (onPhantom != nullptr)
            onPhantom();
    };

    paths.setItems ({ { "A", "Built-in preamp", {}, Segments::Tint::a }, { "B", "External preamp", {}, Segments::Tint::b } });
    paths.setNames ("Listen to", "Which of the two preamps is heard and recorded.", "A or B");
    paths.onSelect = [this] (int index) { (void) listening.hear (index == 0 ? Path::a : Path::b); };

    for (auto* const child : std::initializer_list<juce::Component*> { &gear, &gain, &trim, &impedance, &phantom, &paths })
        addAndMakeVisible (child);

    gain.setComponentID ("control externalGain");
    trim.setComponentID ("control externalTrim");
    phantom.setComponentID ("control phantom");
    paths.setComponentID ("control path");
    refresh();
}

void PreampCard::place (juce::Rectangle<int> bodyInParent, bool shouldBeCompact, int laneInParent)
{
    compact = shouldBeCompact;
    lane = laneInParent - bodyInParent.getY();
    gear.setCompact (compact);
    setBounds (bodyInParent.expanded (Control::margin));
    resized();
    refresh();
}

juce::Rectangle<float> PreampCard::boxInCard (juce::Rectangle<float> area) const noexcept
{
    return compact ? juce::Rectangle<float> (area.getX() + 12.0f, area.getY() + 50.0f, area.getWidth() - 24.0f, 40.0f)
                   : juce::Rectangle<float> (area.getX() + 22.0f, area.getY() + 60.0f, area.getWidth() - 44.0f, 56.0f);
}

juce::Rectangle<float> PreampCard::boxArea() const noexcept
{
    return boxInCard (getBounds().reduced (Control::margin).toFloat());
}

void PreampCard::resized()
{
    const auto body = getLocalBounds().reduced (Control::margin);
    gear.setBody (body);

    const auto box = boxInCard (body.toFloat());
    const auto y = juce::roundToInt (box.getCentreY());
    gain.setCentre ({ juce::roundToInt (box.getRight() - (compact ? 23.0f : 59.0f)), y });
    trim.setCentre ({ juce::roundToInt (box.getRight() - (compact ? 23.0f : 20.0f)), y });
    trim.setVisible (! compact);

    impedance.setVisible (! compact);
    impedance.setBody ({ body.getX() + 12, body.getY() + lane + 12, std::max (20, impedance.idealWidth()), 16 });
    phantom.setBody (compact ? juce::Rectangle<int> (body.getX() + 8, body.getY() + lane - 22, 58, 20) : juce::Rectangle<int> (body.getRight() - 70, body.getY() + lane + 8, 60, 24));
    paths.setVisible (compact);
    paths.setBody ({ body.getX() + 8, body.getBottom() - 34, body.getWidth() - 16, 26 });
}

void PreampCard::refresh()
{
    const auto& channel = editor.channel();
    const auto& external = channel.external;
    const auto* preamp = catalogue.preamp (external.preampId);

    if (preamp == nullptr)
        return;

    const auto isActive = listening.path() == Path::b;
    const auto gainText = gainNumber (external.gainDb) + " dB";
    auto foot = compact ? juce::String() : (isActive ? gainText + (external.into.jack == Jack::line ? ", line level out" : ", into MIC") : juce::String ("waiting: press B"));
    gear.setWords ({ compact ? "Preamp" : "Preamp slot", preamp->identity.name, foot, false, ! isActive, compact ? 0.0f : 22.0f });

    // As fine as levels are matched.
    gain.setRange (preamp->gainMinDb, preamp->gainMaxDb, 0.01);
    gain.setDefault (preamp->gainMinDb);
    gain.setValue (external.gainDb);
    gain.setDisabledReason (preamp->gainMaxDb > preamp->gainMinDb ? juce::String() : "This one has no gain knob.");
    trim.setRange (preamp->trimMinDb, 0.0, 0.01);
    trim.setDefault (0.0);
    trim.setValue (external.trimDb);
    trim.setDisabledReason (preamp->trimMinDb < 0.0 ? juce::String() : "This one has no output trim.");

    impedance.setText ("Input " + ohmText (external.impedanceOhm));
    impedance.setDisabledReason (preamp->inputOhms.size() > 1 ? juce::String() : "This preamp has one input impedance only.");
    impedance.setBody ({ 12 + Control::margin, lane + 12 + Control::margin, std::max (20, impedance.idealWidth()), 16 });
    phantom.setVisible (isActive && channel.usesMicrophone());
    phantom.setOn (channel.phantom);
    paths.setSelected (isActive ? 1 : 0);
    gear.repaint();
}

void PreampCard::nextImpedance()
{
    const auto* preamp = catalogue.preamp (editor.channel().external.preampId);

    if (preamp == nullptr || preamp->inputOhms.empty())
        return;

    const auto& all = preamp->inputOhms;
    const auto here = std::find (all.begin(), all.end(), editor.channel().external.impedanceOhm);
    (void) editor.turn (ParameterId::impedance, here == all.end() || here + 1 == all.end() ? all.front() : *(here + 1));
}

void PreampCard::tick()
{
    const auto dbu = meters.readings().path (Path::b).external.averageDb() - dbFromGain (voltsAt0Dbu);
    const auto degrees = needleDegrees (dbu);

    if (std::abs (degrees - needle) < 0.75f)
        return;

    needle = degrees;
    gear.repaint (boxInCard (gear.body()).withWidth (compact ? 34.0f : 44.0f).toNearestInt());
}

void PreampCard::paintArt (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& colours = palette();
    const auto isActive = listening.path() == Path::b;
    const auto box = boxInCard (area);
    fillAndStroke (g, box, 6.0f, colours.s3, colours.line2, 1.0f);

    const auto window = box.reduced (6.0f, 9.0f).withWidth (compact ? 26.0f : 30.0f);
    g.setColour (colours.inset);
    g.fillRoundedRectangle (window, 3.0f);
    const juce::Point<float> pivot { window.getCentreX(), window.getBottom() + 1.0f };
    const auto radius = window.getHeight() * 0.78f;

    {
        const juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (window.toNearestInt());
        stroke (g, arc (pivot, radius, -46.0f, 46.0f), colours.t3, 1.0f);
        juce::Path pointer;
        pointer.startNewSubPath (polar (pivot, 4.0f, needle));
        pointer.lineTo (polar (pivot, radius - 2.0f, needle));
        stroke (g, pointer, isActive ? colours.b : colours.t3, 1.5f);
    }

    if (! compact)
        drawTag (g, { area.getX() + 12.0f, area.getBottom() - 25.0f, 16.0f, 16.0f }, "B", colours.b, isActive);
}
} // namespace plus48::ui
