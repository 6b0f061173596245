// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"
#include "SourceSelector.h"

#include <memory>
#include <vector>

namespace plus48
{
/** The beginning of a sound in what plays, to be drawn beside its late copy: where the performance gets louder than anywhere else within some milliseconds. What has
    no performance, such as the user's own microphone, is shown by a click. [message thread]
*/
class ListeningSound
{
public:
    /** How much of it there is, in seconds. */
    static constexpr double seconds = 0.12;

    /** Of the selected input. What is known already is not looked for again; true where there is another one. */
    bool follow (const SetupEditor&, const SourceSelector&);

    /** So many milliseconds behind the beginning; silence before it and behind the piece. Its highest magnitude is 1. */
    double at (double ms) const noexcept;

    bool isClick() const noexcept { return samples.size() == 1; }

    /** The piece of a performance, and its rate; for tests. */
    static std::vector<double> beginningOf (const std::vector<float>& performance, double sampleRate);

private:
    std::weak_ptr<const std::vector<float>> performance;
    std::vector<double> samples { 1.0 };
    double sampleRate = 48000.0;
};
} // namespace plus48
