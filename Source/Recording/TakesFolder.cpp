// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakesFolder.h"

#include "SessionFolder.h"

#include <memory>
#include <mntent.h>
#include <sys/stat.h>

namespace plus48
{
bool isTakesFolderGone (const juce::File& folder, const juce::var& remembered, bool isKnown)
{
    auto highest = 0;

    if (const auto* known = remembered.getArray())
        for (const auto& entry : *known)
            if (entry["folder"].toString() == folder.getFullPathName())
            {
                isKnown = true;
                highest = static_cast<int> (entry["highest"]);
            }

    const SessionFolder session (folder);

    // Where it is there, but has never seen a number, it is what another program left on the place of a drive.
    return isKnown && (! session.isThere() || (highest > 0 && session.nextNumber() == 1));
}

namespace
{
/** By the kernel's own table: a bind mount from the same file system is the same device as the folder above. */
bool isMounted (const juce::File& place)
{
    const std::unique_ptr<FILE, int (*) (FILE*)> mounts (setmntent ("/proc/self/mounts", "r"), endmntent);
    mntent entry {};
    char text[4096];

    while (mounts != nullptr && getmntent_r (mounts.get(), &entry, text, sizeof (text)) != nullptr)
        if (const auto name = juce::String::fromUTF8 (entry.mnt_dir); juce::File::isAbsolutePath (name) && juce::File (name) == place)
            return true;

    return false;
}
} // namespace

juce::File emptyMountPointOf (const juce::File& folder, const juce::File& table)
{
    const std::unique_ptr<FILE, int (*) (FILE*)> entries (setmntent (table.getFullPathName().toRawUTF8(), "r"), endmntent);

    if (entries == nullptr)
        return {};

    const auto deviceOf = [] (const juce::File& place, dev_t& device) {
        struct stat status = {};
        const auto isThere = stat (place.getFullPathName().toRawUTF8(), &status) == 0;
        device = status.st_dev;
        return isThere;
    };

    mntent entry {};
    char text[4096];

    while (getmntent_r (entries.get(), &entry, text, sizeof (text)) != nullptr)
    {
        const auto name = juce::String::fromUTF8 (entry.mnt_dir);

        if (! juce::File::isAbsolutePath (name) || name == "/")
            continue;

        const juce::File place (name);
        dev_t own {}, above {};

        // What is mounted is another device than the folder that it lies in.
        if ((folder == place || folder.isAChildOf (place)) && deviceOf (place, own) && deviceOf (place.getParentDirectory(), above) && own == above && ! isMounted (place))
            return place;
    }

    return {};
}
} // namespace plus48
