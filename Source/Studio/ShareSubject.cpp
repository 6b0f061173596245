// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShareSubject.h"

#include "OtherVersion.h"

#include "Recording/OtherPath.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"

#include <algorithm>

namespace plus48
{
namespace
{
bool canBeRendered (const TakeMetadata& version, const Catalogue& catalogue)
{
    return ! checkRig (version.rig, catalogue).has_value()
        && std::none_of (version.rigChanges.begin(), version.rigChanges.end(), [&] (const RigChange& change) { return checkRig (change.rig, catalogue).has_value(); });
}
} // namespace

SharedPart sharedPartOf (juce::Range<double> seconds, const TakeMetadata& take)
{
    const auto samples = [&take] (double at) { return std::clamp<std::int64_t> (std::llround (at * take.rig.sampleRate), 0, take.numSamples); };
    const auto first = samples (seconds.getStart());
    return { first, samples (seconds.getEnd()) - first };
}

ShareSubject shareSubject (const Take& take, const ExternalRig& slot, const Catalogue& local)
{
    ShareSubject subject;
    subject.takeNumber = take.number;
    subject.versions = { { take.metadata, take.recorded, take.raw } };

    juce::StringArray problems;
    const auto equipment = equipmentFor (take.metadata, local, problems);

    if (take.metadata.rig.channels.empty() || ! problems.isEmpty() || ! take.raw.existsAsFile() || ! canBeRendered (take.metadata, equipment))
        return subject;

    // From an optical input, both would be the same sound.
    if (! hasOtherPath (take.metadata, equipment))
        return subject;

    const auto activePath = take.metadata.rig.channels.front().activePath;
    const auto other = otherVersionOf (take.metadata, activePath, slot, equipment);

    if (! canBeRendered (other, equipment))
        return subject;

    subject.recorded = activePath == Path::a ? 0 : 1;
    subject.versions.insert (activePath == Path::a ? subject.versions.end() : subject.versions.begin(), { other, juce::File(), take.raw });
    return subject;
}

ShareSubject shareSubject (const Take& take, const VersionPair::Version& a, const VersionPair::Version& b)
{
    ShareSubject subject;
    subject.takeNumber = take.number;

    for (const auto* version : { &a, &b })
        subject.versions.push_back ({ version->metadata, version->file == take.recorded ? take.recorded : juce::File(), take.raw });

    subject.recorded = b.file == take.recorded ? 1 : 0;
    return subject;
}
} // namespace plus48
