// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Listening.h"
#include "UI/Controls/Segments.h"

namespace plus48::ui
{
/** Of a take that plays: everything, only its noise, or only the difference between A and B. [message thread] */
class HeardChoice : public Segments
{
public:
    explicit HeardChoice (Listening&);

    /** What cannot be heard is not chosen; called after every try. */
    std::function<void()> onHear;

    /** After any change of what is heard. */
    void show();

    /** Some 30 times a second. */
    void tick (double seconds);

    /** What the key D does: only the difference, and back. */
    void toggleDifference();

    /** What the key N does: only the noise, and back; back as well when it is let go after a while. */
    void toggleNoise();

private:
    using Heard = TakeComparison::Heard;

    void hear (Heard);

    Listening& listening;

    /** While the key N is down that has chosen the noise: for how long. */
    std::optional<double> noiseHeldSeconds;
};

/** How the difference is heard: as loud as it is, or turned up. [message thread] */
class DifferenceLift : public Segments
{
public:
    explicit DifferenceLift (Listening&);

    /** After any change of what is heard. */
    void show();

private:
    Listening& listening;
};
} // namespace plus48::ui
