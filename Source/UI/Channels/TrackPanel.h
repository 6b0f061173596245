// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TrackWaves.h"

#include "Studio/StudioParts.h"
#include "UI/Controls/PushButton.h"
#include "UI/Look/WindowSize.h"
#include "UI/Takes/TakeExport.h"

namespace plus48::ui
{
/** The chosen take, or the newest, as its tracks; while one is recorded, that one. From here it is played, heard through other equipment, and
    saved as one file or as one a track.
*/
class TrackPanel : public juce::Component
{
public:
    /** `exporter` saves copies, and outlives this. */
    TrackPanel (StudioParts&, TakeExport& exporter);

    std::function<void (int takeNumber)> onHearThrough;

    /** After a change of takes, transport or the selected input. */
    void refresh();
    void tick (double seconds);

    int shownTake() const;
    juce::PopupMenu exportMenu() const;
    void runExport (int item);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    const Take* take() const { return studio.library.find (shownTake()); }
    bool isRecording() const { return studio.transport.state() == Transport::State::recording; }
    juce::String factsOf (const Take&) const;
    juce::String clipWords (const std::function<juce::String (int)>& nameOf) const;
    bool isLoaded() const { return studio.transport.loadedTake() == shownTake() && shownTake() != 0; }
    void seek (float proportion);
    void seekWhereAsked();

    StudioParts& studio;
    TakeExport& exporter;
    PushButton play { PushButton::Kind::round, {}, Icon::play }, hearThrough { PushButton::Kind::small, "Hear through..." }, save { PushButton::Kind::ghost, {}, Icon::save };
    TrackWaves waves;
    juce::String title, facts, warning;
    bool hasStar = false;
    double sinceWaves = 0.0;

    /** 0 to 1 of the take, until it plays: another one may have to fade out first. */
    std::optional<float> pendingSeek;
};
} // namespace plus48::ui
