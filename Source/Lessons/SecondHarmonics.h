// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/BackgroundJob.h"

#include <map>

namespace plus48
{
/** The second harmonic of external preamps, which is rendered and takes a second: measured in the background, one at a time, the one that was asked for last. [message thread] */
class SecondHarmonics
{
public:
    explicit SecondHarmonics (const Catalogue&);
    ~SecondHarmonics();

    /** Of a rig of one channel, at this level behind its preamp; in dBc. Nothing while it is not known: ask again. */
    std::optional<double> of (const Rig& alone, double atDbu);

    bool isMeasuring() const noexcept { return running != nullptr || wanted.has_value(); }

    /** Some ten times a second. True where something is known by now that was not. */
    bool update();

private:
    struct Question
    {
        juce::String key;
        Rig rig;
        double atDbu = 0.0;
    };

    class Running;

    const Catalogue& catalogue;
    std::optional<Question> wanted;
    std::unique_ptr<Running> running;
    std::map<juce::String, double> known;
};
} // namespace plus48
