// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeasuredVersions.h"

namespace plus48
{
/** A version of a take on its way: rendered from the raw performance into a WAV file, and measured beside what was recorded. [message thread] */
class VersionRender : public BackgroundJob
{
public:
    struct Job
    {
        /** The take's recipe; and what is to be rendered: the same, but for what is different. */
        TakeMetadata asRecorded, version;

        /** The take's own files. */
        juce::File recorded, raw;

        /** Where it goes; what is there is replaced. */
        juce::File file;

        /** What soundHash() was when the file was written before: where it is still that, it is not rendered again. */
        juce::String knownHash {};

        /** In bytes, of a folder; none: the system's own answer. */
        std::function<juce::int64 (const juce::File&)> bytesFree {};
    };

    using Measured = MeasuredVersions;

    /** Begins at once, with the catalogue as it is now. */
    VersionRender (Job, const Catalogue& local);

    /** Cancels what is not done, and waits for it. The file is removed unless it was kept. */
    ~VersionRender() override;

    /** The file is somebody else's from now on. */
    void keepFile() noexcept { isKept = true; }

    /** Once it has ended. */
    const Measured& measured() const noexcept { return figures; }

    /** Of the samples in the file, to know it again; and whether the disk was too full for it. */
    const juce::String& soundHash() const noexcept { return hash; }
    bool isDiskFull() const noexcept { return diskIsFull; }
    const Job& job() const noexcept { return toDo; }

private:
    juce::Result run() override;
    juce::Result make (std::vector<std::vector<double>>& version);
    bool readKnown (std::vector<std::vector<double>>& version);
    juce::Result write (const std::vector<std::vector<double>>& version);
    juce::int64 bytesFree() const;

    const Job toDo;
    const Catalogue catalogue;
    bool isKept = false;

    // The thread's own until it has ended.
    Measured figures;
    juce::String hash;
    bool diskIsFull = false, wasThere = false;
};

/** Of the samples of a version's file, as sixteen hexadecimal digits. [any thread] */
juce::String soundHashOf (const std::vector<std::vector<double>>&);

/** Of a version's file, but for its head. [any thread] */
juce::int64 bytesOf (const TakeMetadata&);

/** Nothing, or in one sentence why a take is too long to be rendered: all of it is held in memory. */
juce::Result checkLength (const TakeMetadata&);
} // namespace plus48
