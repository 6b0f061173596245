// SPDX-License-Identifier: GPL-3.0-or-later
#include "MonitorsColumn.h"

#include "ListeningText.h"

#include "Signal/SignedText.h"
#include "UI/Look/FittingText.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Path/MonitorKnob.h"

namespace plus48::ui
{
namespace
{
constexpr int nameWidth = 56, valueWidth = 80, wideEnough = 300;

/** The bars' left end, in dBFS. */
constexpr double emptyDbfs = -96.0;
} // namespace

MonitorsColumn::MonitorsColumn (SetupEditor& editorToUse, HowlWatch& howls, MonitorGuard& guard) : editor (editorToUse), alert (howls, guard)
{
    setTitle ("Monitors");
    prepareControls();

    for (auto* const child : std::initializer_list<juce::Component*> { &on, &plan, &distance, &angle, &turnAway, &mute })
        addAndMakeVisible (child);

    // It shows itself while there is something to do.
    addChildComponent (alert);
    alert.update();
    auto order = 0;

    for (auto* const child : std::initializer_list<juce::Component*> { &alert, &on, &distance, &angle, &turnAway, &mute })
        child->setExplicitFocusOrder (++order);
}

void MonitorsColumn::prepareControls()
{
    on.setNames ("Monitors", "The loudspeakers in the room: an open microphone hears them.");
    on.onToggle = [this] (bool isOn) { edit (isOn ? "Monitors on" : "Monitors off", [isOn] (Setup& setup) { MonitorKnob::switchMonitors (setup.monitor, isOn); }); };

    distance.setNames ("Distance", "From each monitor to the microphone: half as far is 6 dB louder.");
    distance.setRange (MonitorPlacement::nearestM, MonitorPlacement::farthestM, 0.1);
    distance.setUnit (0.1, 6.0);
    distance.setDefault (MonitorPlacement().distanceM);
    distance.textOf = [] (double metres) { return juce::String (metres, 1) + " m"; };
    distance.spokenTextOf = [] (double metres) { return juce::String (metres, 1) + " metres"; };
    distance.onChange = [this] (double metres) { edit ("Distance of the monitors", [metres] (Setup& setup) { setup.monitorPlacement.distanceM = metres; }); };

    angle.setNames ("Angle", "Between where the microphone looks and where the monitors are.");
    angle.setRange (0.0, 180.0, 1.0);
    angle.setUnit (5.0, 6.0);
    angle.setDefault (180.0);
    angle.textOf = [] (double degrees) { return juce::String (juce::roundToInt (degrees)) + juce::String::charToString (0xb0); };
    angle.spokenTextOf = [] (double degrees) { return juce::String (juce::roundToInt (degrees)) + " degrees"; };
    angle.onChange = [this] (double degrees) { edit ("Angle of the monitors", [degrees] (Setup& setup) { setup.monitorPlacement.angleDeg = degrees; }); };

    turnAway.setNames ("Turn the microphone away", "Turned as its pattern hears the monitors least, whichever microphone it is.");
    turnAway.onPress = [this] { edit ("Microphone turned away", [] (Setup& setup) { setup.monitorPlacement.angleDeg.reset(); }); };

    for (auto* const bar : { &distance, &angle })
    {
        bar->onGestureBegin = [this] { gesture = editor.newGesture(); };
        bar->onGestureEnd = [this] { gesture = 0; };
    }

    mute.setNames ("Mute monitors while recording", "They are silent while a take is recorded: no microphone hears them.");
    mute.onToggle = [this] (bool isOn) { edit ("Mute monitors while recording", [isOn] (Setup& setup) { setup.monitor.mutesMonitorsWhileRecording = isOn; }); };
}

void MonitorsColumn::edit (const juce::String& name, const std::function<void (Setup&)>& change) { (void) editor.edit (name, change, gesture); }

void MonitorsColumn::show (const ListeningFigures& next, std::optional<double> underVoiceDb)
{
    figures = next;
    underVoice = underVoiceDb;
    alert.update();
    const auto& placement = editor.setup().monitorPlacement;
    on.setOn (figures->monitor.monitorsOn);
    mute.setOn (figures->monitor.mutesMonitorsWhileRecording);
    distance.setValue (placement.distanceM);
    angle.setValue (figures->angleDeg);
    turnAway.setLit (! placement.angleDeg.has_value());
    plan.show (*figures, placement);

    if (auto now = written(); now != painted)
    {
        painted = std::move (now);
        repaint();
    }
}

juce::StringArray MonitorsColumn::written() const
{
    return { listeningText::level (figures->inTake.signalDbfs),
             listeningText::level (figures->spillDbfs),
             listeningText::level (figures->inTake.noiseDbfsA),
             listeningText::placed (editor.setup().monitorPlacement.distanceM, figures->distanceDb),
             listeningText::turned (figures->angleDeg, figures->patternDb),
             listeningText::muted (*figures),
             underVoice.has_value() ? listeningText::under (*underVoice) : juce::String(),
             figures->monitor.monitorsOn ? "On" : "Off" };
}

juce::String MonitorsColumn::helpAt (juce::Point<int> position) const
{
    if (levels.contains (position) || muteRow.contains (position))
        return glossary::explained ("dBFS");

    return plan.getBounds().contains (position) ? glossary::explained ("dB SPL") : juce::String();
}

void MonitorsColumn::resized()
{
    auto area = getLocalBounds();
    auto line = area.removeFromTop (20);
    on.setBody (line.removeFromRight (36));
    area.removeFromTop (8);

    muteRow = area.removeFromBottom (36);
    mute.setBody (muteRow.removeFromLeft (36).withSizeKeepingCentre (36, 20));
    muteRow.removeFromLeft (12);
    area.removeFromBottom (10);
    levels = area.removeFromBottom (90);
    area.removeFromBottom (12);

    angleRow = area.removeFromBottom (26);
    distanceRow = area.removeFromBottom (26);
    area.removeFromBottom (8);
    plan.setBounds (area);
    alert.setBounds (area);

    const auto bar = [] (juce::Rectangle<int> row) { return row.withTrimmedLeft (nameWidth).withTrimmedRight (valueWidth + 8).withSizeKeepingCentre (row.getWidth() - nameWidth - valueWidth - 8, 20); };
    const auto isWide = getWidth() >= wideEnough;
    turnAway.setText (isWide ? "Turn away" : "");
    turnAway.setIcon (isWide ? std::optional<Icon>() : Icon::undo);
    const auto away = turnAway.idealWidth();
    distance.setBody (bar (distanceRow));
    angle.setBody (bar (angleRow).withTrimmedRight (away + 4));
    turnAway.setBody (angleRow.withTrimmedRight (valueWidth + 4).removeFromRight (away).withSizeKeepingCentre (away, 24));
}

void MonitorsColumn::paintLevels (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto head = area.removeFromTop (22.0f);
    drawText (g, "In the take, dBFS", type::strong(), p.t1, head);
    const auto beside = head.withTrimmedLeft (textWidth (type::strong(), "In the take, dBFS") + 8.0f);
    const auto words = underVoice.has_value() ? juce::StringArray { "spill now " + painted[6], painted[6] } : juce::StringArray { "peaks; noise on average", "peaks" };
    drawText (g, firstThatFits (type::caption(), beside.getWidth(), words), type::caption(), p.t3, beside, juce::Justification::centredRight);

    const auto bar = [&] (const juce::String& name, double dbfs, const juce::String& figure, juce::Colour colour) {
        auto row = area.removeFromTop (22.0f);
        drawText (g, name, type::label(), p.t2, row.removeFromLeft (84.0f));
        drawTabular (g, figure, type::strong(), p.t1, row.removeFromRight (52.0f), juce::Justification::centredRight);
        const auto well = row.withTrimmedRight (8.0f).withSizeKeepingCentre (row.getWidth() - 8.0f, 8.0f);
        g.setColour (p.inset);
        g.fillRoundedRectangle (well, 4.0f);
        const auto share = static_cast<float> (juce::jlimit (0.0, 1.0, (dbfs - emptyDbfs) / -emptyDbfs));

        if (share * well.getWidth() < 1.0f)
            return;

        g.setColour (colour);
        g.fillRoundedRectangle (well.withWidth (std::max (8.0f, share * well.getWidth())), 4.0f);
    };

    bar (figures->microphone.has_value() ? "Your voice" : "Your signal", figures->inTake.signalDbfs, painted[0], p.a);
    bar ("Spill", figures->spillDbfs, painted[1], p.hot);
    bar ("Noise", figures->inTake.noiseDbfsA, painted[2], p.noise);
}

void MonitorsColumn::paint (juce::Graphics& g)
{
    if (! figures.has_value())
        return;

    const auto& p = palette();
    const auto head = getLocalBounds().toFloat().withHeight (20.0f);
    drawText (g, "Monitors", type::title(), p.t1, head);
    drawText (g, painted[7], type::label(), p.t2, head.withTrimmedRight (46.0f), juce::Justification::centredRight);

    const auto row = [&] (juce::Rectangle<int> area, const juce::String& name, const juce::String& value) {
        drawText (g, name, type::label(), p.t2, area.toFloat().withWidth (static_cast<float> (nameWidth)));
        drawTabular (g, value, type::label(), p.t1, area.toFloat().removeFromRight (static_cast<float> (valueWidth)), juce::Justification::centredRight);
    };

    row (distanceRow, "Distance", painted[3]);
    row (angleRow, "Angle", painted[4]);
    paintLevels (g, levels.toFloat());

    auto words = muteRow.toFloat();
    drawText (g, "Mute monitors while recording", type::strong(), p.t1, words.removeFromTop (18.0f));
    drawText (g, painted[5], type::caption(), p.t3, words.removeFromTop (16.0f));
}
} // namespace plus48::ui
