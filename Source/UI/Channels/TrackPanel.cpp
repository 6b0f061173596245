// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrackPanel.h"

#include "Recording/Recorder.h"
#include "Signal/SignedText.h"
#include "UI/Controls/Menus.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <tuple>

namespace plus48::ui
{
namespace
{
enum TrackItem
{
    oneFile = 1,
    oneFileATrack
};

constexpr int infoWidth = 176, trackInset = 16;
} // namespace

TrackPanel::TrackPanel (StudioParts& studioToUse, TakeExport& exporterToUse) : studio (studioToUse), exporter (exporterToUse)
{
    setTitle ("Tracks");
    play.setNames ("Play", "Plays all tracks of the take, or pauses it.", "Space");
    play.onPress = [this] {
        studio.takes.select (shownTake());
        studio.transportActions.togglePlaying();
    };
    hearThrough.setNames ("Hear through", "This take through any other equipment.", "H");
    hearThrough.onPress = [this] {
        if (onHearThrough != nullptr)
            onHearThrough (shownTake());
    };
    save.setNames ("Export", "Saves a copy: one file of all tracks, or one file a track.");
    save.onPress = [this] {
        exportMenu().showMenuAsync (menuUnder (save), [safe = SafePointer<TrackPanel> (this)] (int item) {
            if (safe != nullptr && item > 0)
                safe->runExport (item);
        });
    };
    waves.onSeek = [this] (float proportion) { seek (proportion); };

    for (auto* const child : std::initializer_list<juce::Component*> { &play, &hearThrough, &save, &waves })
        addAndMakeVisible (child);

    refresh();
}

int TrackPanel::shownTake() const
{
    if (const auto selected = studio.takes.selected(); selected != 0)
        return selected;

    return studio.library.takes().empty() ? 0 : studio.library.takes().front().number;
}

juce::PopupMenu TrackPanel::exportMenu() const
{
    const auto* shown = take();
    const auto count = shown != nullptr ? shown->metadata.rig.channels.size() : 0;
    juce::PopupMenu menu;
    menu.addItem (oneFile, count == 1 ? juce::String ("A copy of the file") + juce::String::fromUTF8 ("\xe2\x80\xa6") : "One file of " + juce::String (count) + juce::String::fromUTF8 (" tracks\xe2\x80\xa6"), shown != nullptr);
    menu.addItem (oneFileATrack, juce::String::fromUTF8 ("One file a track\xe2\x80\xa6"), count > 1);
    return menu;
}

void TrackPanel::runExport (int item)
{
    if (item == oneFile)
        exporter.choose (*this, shownTake());
    else
        exporter.chooseTracks (*this, shownTake());
}

juce::String TrackPanel::factsOf (const Take& shown) const
{
    const auto count = static_cast<int> (shown.metadata.rig.channels.size());
    const auto seconds = static_cast<double> (shown.metadata.numSamples) / shown.metadata.rig.sampleRate;
    return clockText (seconds, false) + ", " + juce::String (count) + (count == 1 ? " track" : " tracks");
}

juce::String TrackPanel::clipWords (const std::function<juce::String (int)>& nameOf) const
{
    const auto& clips = waves.clips();

    if (clips.track < 0)
        return {};

    return nameOf (clips.track) + " clips in " + juce::String (clips.places) + (clips.places == 1 ? " place" : " places") + (clips.numTracks > 1 ? "; other tracks too." : ".");
}

void TrackPanel::seek (float proportion)
{
    if (take() == nullptr || isRecording() || studio.transport.state() == Transport::State::saving)
        return;

    pendingSeek = proportion;

    if (isLoaded())
        return seekWhereAsked();

    studio.takes.select (shownTake());
    (void) studio.notices.report (studio.transport.play (shownTake()));
}

void TrackPanel::seekWhereAsked()
{
    const auto* shown = take();

    if (shown == nullptr || ! isLoaded())
    {
        if (shown == nullptr || ! studio.transport.isAboutToPlay (shown->number))
            pendingSeek.reset();

        return;
    }

    if (pendingSeek.has_value())
        studio.transport.seek (static_cast<double> (*std::exchange (pendingSeek, std::nullopt)) * static_cast<double> (shown->metadata.numSamples) / shown->metadata.rig.sampleRate);
}

void TrackPanel::refresh()
{
    const auto before = std::tuple (title, facts, warning, hasStar, play.isVisible());
    const auto* shown = take();
    const auto recording = isRecording() ? studio.transport.recorder().peaks() : nullptr;
    waves.setBank (studio.editor.selectedInput() / StripActions::bankSize);

    if (recording != nullptr)
    {
        TakeMetadata metadata;
        metadata.rig.sampleRate = studio.devices.sampleRate();

        for (const auto input : studio.editor.setup().runningInputs())
            metadata.trackNames.add (studio.strips.nameOf (input));

        waves.setTake (recording, metadata);
        title = "Take " + juce::String (studio.transport.takeNumber());
        facts = juce::String (recording->numChannels()) + (recording->numChannels() == 1 ? " track" : " tracks");
    }
    else if (shown != nullptr)
    {
        waves.setTake (studio.library.peaks (shown->number), shown->metadata);
        title = "Take " + juce::String (shown->number);
        facts = factsOf (*shown);
    }
    else
    {
        waves.clear();
        title = "No take yet";
        facts = "Press R to record";
    }

    warning = clipWords ([&] (int track) {
        if (recording == nullptr)
            return shown != nullptr ? shown->metadata.trackName (track) : juce::String();

        const auto running = studio.editor.setup().runningInputs();
        return juce::isPositiveAndBelow (track, static_cast<int> (running.size())) ? studio.strips.nameOf (running[static_cast<std::size_t> (track)]) : juce::String();
    });
    hasStar = shown != nullptr && shown->metadata.hasStar && recording == nullptr;

    for (auto* const button : { &play, &hearThrough, &save })
        button->setVisible (shown != nullptr && recording == nullptr);

    play.setIcon (studio.transport.state() == Transport::State::playing ? Icon::pause : Icon::play, 14.0f);

    if (std::tuple (title, facts, warning, hasStar, play.isVisible()) != before)
        repaint();
}

void TrackPanel::tick (double seconds)
{
    const auto* shown = take();
    const auto hasPlayhead = shown != nullptr && ! isRecording() && isLoaded() && shown->metadata.numSamples > 0;
    seekWhereAsked();
    waves.setPlayhead (hasPlayhead ? std::optional (static_cast<float> (studio.transport.seconds() * shown->metadata.rig.sampleRate / static_cast<double> (shown->metadata.numSamples))) : std::nullopt);
    sinceWaves += seconds;

    if (isRecording() && sinceWaves >= 1.0)
    {
        sinceWaves = 0.0;
        refresh();
    }
}

void TrackPanel::resized()
{
    play.setBody ({ trackInset, 14, 32, 32 });
    hearThrough.setBody ({ trackInset, getHeight() - 14 - 28, hearThrough.idealWidth(), 28 });
    save.setBody ({ trackInset + hearThrough.idealWidth() + 6, getHeight() - 14 - 28, 28, 28 });
    waves.setBounds (trackInset + infoWidth, 16, getWidth() - 2 * trackInset - infoWidth, getHeight() - 32);
}

void TrackPanel::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    drawPanel (g, getLocalBounds().toFloat());
    const auto left = play.isVisible() ? static_cast<float> (trackInset) + 40.0f : static_cast<float> (trackInset);
    const juce::Rectangle<float> line { left, 12.0f, static_cast<float> (infoWidth), 18.0f };
    drawText (g, title, type::strong(), colours.t1, line);
    drawText (g, facts, type::caption(), colours.t3, line.translated (0.0f, 18.0f));

    if (hasStar)
        drawIcon (g, Icon::starFilled, juce::Rectangle<float> (14.0f, 14.0f).withPosition (left + textWidth (type::strong(), title) + 8.0f, 14.0f), colours.hot);

    if (warning.isNotEmpty())
    {
        const auto row = juce::Rectangle<float> (static_cast<float> (trackInset), 54.0f, static_cast<float> (infoWidth) - 8.0f, static_cast<float> (hearThrough.getY()) - 54.0f);
        drawIcon (g, Icon::warn, row.withSize (14.0f, 16.0f), colours.red);
        drawParagraph (&g, warning, type::caption(), colours.red, row.withTrimmedLeft (20.0f), 15.0f);
    }
}
} // namespace plus48::ui
