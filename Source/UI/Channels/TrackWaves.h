// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Peaks.h"
#include "Recording/TakeMetadata.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>

namespace plus48::ui
{
/** The tracks of a take, one waveform below the other; those of the bank that is shown are brighter. Up to eight have their names, more
    the numbers of their banks. It is drawn once, and kept as a picture. [message thread]
*/
class TrackWaves : public juce::Component
{
public:
    static constexpr int bankSize = 8, nameWidth = 90;

    /** No peaks: they have not been read. */
    void setTake (std::shared_ptr<const Peaks>, const TakeMetadata&);
    void clear();

    /** Counted from 0. */
    void setBank (int);

    /** 0 to 1; nothing where the take is not loaded. */
    void setPlayhead (std::optional<float>);

    /** 0 to 1 of the take. */
    std::function<void (float)> onSeek;

    /** So many tracks have places at full scale; and the first of them, from 0, with how many places. */
    struct Clips
    {
        int numTracks = 0, track = -1, places = 0;
    };

    const Clips& clips() const noexcept { return found; }

    void paint (juce::Graphics&) override;
    void resized() override { picture = {}; }
    void lookAndFeelChanged() override { picture = {}; }
    void mouseDown (const juce::MouseEvent&) override;

private:
    struct Lane
    {
        juce::String name;
        std::vector<float> decibels;
        std::vector<float> clips;
    };

    juce::Rectangle<float> waveArea() const { return getLocalBounds().toFloat().withTrimmedLeft (static_cast<float> (nameWidth)); }
    void draw (juce::Graphics&) const;
    float playheadX() const { return waveArea().getX() + playhead.value_or (0.0f) * waveArea().getWidth(); }

    std::shared_ptr<const Peaks> peaks;
    std::int64_t drawnLength = -1;
    std::vector<Lane> lanes;
    Clips found;
    int bank = 0;
    std::optional<float> playhead;
    juce::Image picture;
    float pictureScale = 1.0f;
};
} // namespace plus48::ui
