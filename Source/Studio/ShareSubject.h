// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VersionPair.h"

#include "Recording/SessionFolder.h"
#include "Sharing/SharedTake.h"

namespace plus48
{
/** What can be shared of a take. */
struct ShareSubject
{
    int takeNumber = 0;

    /** The take as it was recorded, or A and B, of which one is that. */
    std::vector<SharedVersion> versions;

    /** Which of them was recorded; of two that both were made, the first. */
    std::size_t recorded = 0;

    /** The stretch that is heard over and over, where there is one. */
    std::optional<SharedPart> loop {};

    bool hasTwo() const noexcept { return versions.size() > 1; }
    const TakeMetadata& metadata() const noexcept { return versions[recorded].metadata; }
};

/** [any thread] A stretch in seconds from a take's beginning, as far as it lies in it. */
SharedPart sharedPartOf (juce::Range<double> seconds, const TakeMetadata&);

/** [message thread] A take, and the other of A and B, as it would be heard now: through the preamp in the slot where A was recorded, as it stood where B
    was. Only the take where the other cannot be made: its equipment is not here, or its raw performance is not.
*/
ShareSubject shareSubject (const Take&, const ExternalRig& slot, const Catalogue& local);

/** [message thread] Any two versions of a take, as they are compared. */
ShareSubject shareSubject (const Take&, const VersionPair::Version& a, const VersionPair::Version& b);
} // namespace plus48
