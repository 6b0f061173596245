// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/DiskFile.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace plus48::test
{
/** A disk that keeps what is written in order, and can be full, slow or short of words. On top of the real one. */
class LoggedDisk : public Disk
{
public:
    struct Write
    {
        juce::String name;
        std::string data;
        juce::int64 position = 0;

        /** Instead of data: the file was cut to `position`. */
        bool isCut = false;
    };

    std::unique_ptr<DiskFile> create (const juce::File& file, int& error) override
    {
        auto real = Disk::real().create (file, error);
        return real != nullptr ? std::make_unique<File> (*this, std::move (real), file.getFileName()) : nullptr;
    }

    std::unique_ptr<DiskFile> open (const juce::File& file, int& error) override { return Disk::real().open (file, error); }
    juce::int64 bytesFree (const juce::File&) override { return bytesThatFit.load(); }

    std::vector<Write> takeWrites()
    {
        const std::lock_guard lock (mutex);
        return std::move (writes);
    }

    /** Of new bytes at the end of files; less than that fits of what comes then, and no more. */
    std::atomic<juce::int64> bytesThatFit { 1'000'000'000'000 };

    /** While this is there every write waits. A test that fails in the meantime leaves no writer waiting for ever. */
    class Stall
    {
    public:
        explicit Stall (LoggedDisk& diskToStall) : disk (diskToStall) { disk.isStalled = true; }
        ~Stall() { end(); }

        void end() { disk.isStalled = false; }

        /** Whether a write waits for the end. */
        bool hasBegun() const { return disk.isWaiting; }

    private:
        LoggedDisk& disk;

        JUCE_DECLARE_NON_COPYABLE (Stall)
    };

    std::atomic<bool> keepsLog { true };
    std::atomic<int> errorWhenFull { ENOSPC };

private:
    class File : public DiskFile
    {
    public:
        File (LoggedDisk& ownerToUse, std::unique_ptr<DiskFile> realFile, const juce::String& nameToUse) : owner (ownerToUse), real (std::move (realFile)), name (nameToUse) {}

        Written write (const void* data, std::size_t numBytes, juce::int64 position) override
        {
            while (owner.isStalled)
            {
                owner.isWaiting = true;
                std::this_thread::sleep_for (std::chrono::milliseconds (1));
            }

            owner.isWaiting = false;

            const auto end = position + static_cast<juce::int64> (numBytes);
            const auto isNew = std::max<juce::int64> (0, end - std::max (size, position));
            const auto fits = std::min (isNew, owner.bytesThatFit.load());
            owner.bytesThatFit -= fits;

            const auto taken = numBytes - static_cast<std::size_t> (isNew - fits);
            auto written = real->write (data, taken, position);
            size = std::max (size, position + static_cast<juce::int64> (written.numBytes));

            if (owner.keepsLog)
                owner.keep ({ name, std::string (static_cast<const char*> (data), taken), position, false });

            if (taken < numBytes && written.error == 0)
                written.error = owner.errorWhenFull;

            return written;
        }

        int sync() override { return real->sync(); }

        int truncate (juce::int64 numBytes) override
        {
            if (owner.keepsLog)
                owner.keep ({ name, {}, numBytes, true });

            owner.bytesThatFit += std::max<juce::int64> (0, size - numBytes);
            size = numBytes;
            return real->truncate (numBytes);
        }

        void reserve (juce::int64) override {}
        std::size_t read (void* data, std::size_t numBytes, juce::int64 position) override { return real->read (data, numBytes, position); }
        juce::File where() const override { return real->where(); }

    private:
        LoggedDisk& owner;
        std::unique_ptr<DiskFile> real;
        juce::String name;
        juce::int64 size = 0;
    };

    void keep (Write write)
    {
        const std::lock_guard lock (mutex);
        writes.push_back (std::move (write));
    }

    std::atomic<bool> isStalled { false }, isWaiting { false };
    std::mutex mutex;
    std::vector<Write> writes;
};
} // namespace plus48::test
