// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/SourceControls.h"

#include "Rig/RigLimits.h"
#include "Rig/VoiceLevels.h"
#include "Signal/Units.h"
#include "UI/Controls/ParameterText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
struct RoomChoice
{
    const char* name;
    std::optional<double> dba;
};

const std::array<RoomChoice, 4> rooms { { { "Off", {} }, { "Studio 20", 20.0 }, { "Bedroom 30", 30.0 }, { "Office 45", 45.0 } } };

double levelOf (double metres) { return dbFromGain (metres / referenceDistanceMetres); }

/** In half centimetres when near, in whole ones farther away, as people say it. */
double metresOf (double level)
{
    const auto metres = referenceDistanceMetres * gainFromDb (level);
    const auto step = metres < 0.1 ? 0.005 : 0.01;
    return juce::jlimit (limits::reachMetres.low, limits::reachMetres.high, std::round (metres / step) * step);
}
} // namespace

SourceControls::SourceControls (SetupEditor& editorToUse) : editor (editorToUse)
{
    addAndMakeVisible (distanceBar);
    addAndMakeVisible (voiceChoice);
    addAndMakeVisible (roomChoice);

    distanceBar.setNames ("Distance", "How far the source is from the microphone: half of it is 6 dB louder, with more bass.");
    distanceBar.setRange (levelOf (limits::reachMetres.low), levelOf (limits::reachMetres.high), 0.01);
    distanceBar.setDefault (0.0);
    distanceBar.textOf = [] (double level) { return distanceText (metresOf (level)); };
    distanceBar.spokenTextOf = [] (double level) { return spokenText (channelParameter (ParameterId::distance), metresOf (level)); };
    distanceBar.valueOf = [] (const juce::String& text) -> std::optional<double> {
        const auto metres = metresFromText (text);
        return metres.has_value() ? std::optional (levelOf (*metres)) : std::nullopt;
    };
    distanceBar.onGestureBegin = [this] { gesture = editor.newGesture(); };
    distanceBar.onGestureEnd = [this] { gesture = 0; };
    distanceBar.onChange = [this] (double level) {
        (void) editor.turn (ParameterId::distance, metresOf (level), gesture);
    };

    const auto& voiceRow = channelParameter (ParameterId::voice);
    voiceChoice.setNames (voiceRow.name, voiceRow.about);
    std::vector<Segments::Item> levels;

    for (const auto& level : voiceLevels)
        levels.push_back ({ level.name, juce::String (level.name) + ", " + juce::String (juce::roundToInt (level.spl)) + " decibels" });

    voiceChoice.setItems (std::move (levels));
    voiceChoice.onSelect = [this] (int index) { (void) editor.turn (ParameterId::voice, voiceLevels[static_cast<std::size_t> (index)].spl); };

    roomChoice.setNames ("Room noise", "How loud the room around the microphone is, A-weighted.");
    std::vector<Segments::Item> items;

    for (const auto& room : rooms)
        items.push_back ({ room.name, room.dba.has_value() ? juce::String (room.name) + " decibels" : juce::String ("Off") });

    roomChoice.setItems (std::move (items));
    roomChoice.onSelect = [this] (int index) {
        (void) editor.edit ("Room noise", [index] (Setup& setup) { setup.rig.roomDba = rooms[static_cast<std::size_t> (index)].dba; });
    };
    refresh();
}

void SourceControls::refresh()
{
    const auto& channel = editor.channel();
    const auto reason = channel.usesMicrophone() ? juce::String() : juce::String ("A cable has neither distance nor room.");
    distanceBar.setDisabledReason (reason);
    roomChoice.setDisabledReason (reason);

    voiceChoice.setDisabledReason (channel.performedSpl.has_value() ? juce::String() : juce::String ("Only the shipped voices can perform at another level."));

    // While it is dragged it shows where the hand is, not what it was rounded to.
    if (gesture == 0)
        distanceBar.setValue (levelOf (channel.distanceMetres));

    const auto isPerformed = [voice = voiceSplOf (channel)] (const VoiceLevel& level) { return voice.has_value() && std::abs (level.spl - *voice) < 0.5; };
    const auto performed = std::find_if (voiceLevels.begin(), voiceLevels.end(), isPerformed);
    voiceChoice.setSelected (performed != voiceLevels.end() ? static_cast<int> (performed - voiceLevels.begin()) : -1);

    auto chosen = -1;

    for (std::size_t i = 0; i < rooms.size(); ++i)
        if (rooms[i].dba == editor.setup().rig.roomDba)
            chosen = static_cast<int> (i);

    roomChoice.setSelected (chosen);
    repaint();
}

void SourceControls::resized()
{
    distanceBar.setBody ({ 20, 34, getWidth() - 40, 20 });
    voiceChoice.setBody ({ 96, 68, getWidth() - 116, 26 });
    roomChoice.setBody ({ 96, 108, getWidth() - 116, 26 });
}

void SourceControls::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto width = static_cast<float> (getWidth());
    const auto alpha = editor.channel().usesMicrophone() ? 1.0f : 0.38f;
    g.setColour (p.line);
    g.fillRect (0.0f, 0.0f, width, 1.0f);
    drawText (g, "Distance", type::label(), p.t2.withMultipliedAlpha (alpha), { 20.0f, 12.0f, 200.0f, 18.0f });
    drawText (g, distanceBar.displayText(), type::strong(), p.t1.withMultipliedAlpha (alpha), { 20.0f, 12.0f, width - 40.0f, 18.0f }, juce::Justification::centredRight);
    drawText (g, "Voice", type::label(), p.t2.withMultipliedAlpha (editor.channel().performedSpl.has_value() ? 1.0f : 0.38f), { 20.0f, 68.0f, 76.0f, 26.0f });
    drawText (g, "Room, dB-A", type::label(), p.t2.withMultipliedAlpha (alpha), { 20.0f, 108.0f, 76.0f, 26.0f });
}
} // namespace plus48::ui
