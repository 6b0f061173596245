// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/BackgroundJob.h"

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

namespace plus48::ui
{
/** How many overtones two chains add where a performance is loudest: the THD, in percent, of a sine of 997 Hz with its highest peak, sent through all of either
    chain as a performance is. [message thread]
*/
class PairOvertones : public BackgroundJob
{
public:
    /** Of the first input. Of the catalogue as it is now; `raw` is the performance. */
    PairOvertones (Rig a, Rig b, const Catalogue&, const juce::File& raw);
    ~PairOvertones() override { end(); }

    /** Once it has ended well. */
    double ofA() const noexcept { return a; }
    double ofB() const noexcept { return b; }

private:
    juce::Result run() override;

    const Rig rigA, rigB;
    const Catalogue catalogue;
    const juce::File file;

    // The thread's own until it has ended.
    double a = 0.0, b = 0.0;
};
} // namespace plus48::ui
