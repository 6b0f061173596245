// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#if ! JUCE_WINDOWS
#include <sys/stat.h>
#endif

namespace plus48
{
/** Which file stands under a name, and since when: another one, or another content, has another stamp even where its size and
    its time of modification are those of before. [any thread]
*/
struct FileStamp
{
    juce::int64 size = -1, modified = 0, changed = 0, node = 0;

    bool exists() const noexcept { return size >= 0; }

    bool operator== (const FileStamp&) const = default;

    static FileStamp of (const juce::File& file)
    {
#if JUCE_WINDOWS
        return file.existsAsFile() ? FileStamp { file.getSize(), file.getLastModificationTime().toMilliseconds(), 0, 0 } : FileStamp {};
#else
        struct stat status
        {};

        if (::stat (file.getFullPathName().toRawUTF8(), &status) != 0 || ! S_ISREG (status.st_mode))
            return {};

#if JUCE_MAC
        const auto modifiedAt = status.st_mtimespec, changedAt = status.st_ctimespec;
#else
        const auto modifiedAt = status.st_mtim, changedAt = status.st_ctim;
#endif
        constexpr juce::int64 nanoseconds = 1000000000;
        return { static_cast<juce::int64> (status.st_size),
                 static_cast<juce::int64> (modifiedAt.tv_sec) * nanoseconds + modifiedAt.tv_nsec,
                 static_cast<juce::int64> (changedAt.tv_sec) * nanoseconds + changedAt.tv_nsec,
                 static_cast<juce::int64> (status.st_ino) };
#endif
    }
};
} // namespace plus48
