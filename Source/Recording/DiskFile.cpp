// SPDX-License-Identifier: GPL-3.0-or-later
#include "DiskFile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#if JUCE_WINDOWS
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace plus48
{
namespace
{
#if JUCE_WINDOWS
int openFile (const juce::File& file, bool isNew)
{
    return _wopen (file.getFullPathName().toWideCharPointer(), _O_BINARY | _O_RDWR | (isNew ? _O_CREAT | _O_EXCL : 0), _S_IREAD | _S_IWRITE);
}

int closeFile (int handle) { return _close (handle); }
int syncFile (int handle) { return _commit (handle); }
int cutFile (int handle, juce::int64 size) { return _chsize_s (handle, size); }
bool holdFile (int) { return true; }

juce::int64 writeAt (int handle, const char* data, std::size_t size, juce::int64 position)
{
    return _lseeki64 (handle, position, SEEK_SET) < 0 ? -1 : _write (handle, data, static_cast<unsigned> (size));
}

juce::int64 readAt (int handle, char* data, std::size_t size, juce::int64 position)
{
    return _lseeki64 (handle, position, SEEK_SET) < 0 ? -1 : _read (handle, data, static_cast<unsigned> (size));
}
#else
int openFile (const juce::File& file, bool isNew)
{
    return ::open (file.getFullPathName().toRawUTF8(), O_RDWR | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0), 0666);
}

int closeFile (int handle) { return ::close (handle); }
int cutFile (int handle, juce::int64 size) { return ::ftruncate (handle, static_cast<off_t> (size)); }
bool holdFile (int handle) { return ::flock (handle, LOCK_EX | LOCK_NB) == 0; }

int syncFile (int handle)
{
#if JUCE_LINUX
    return ::fdatasync (handle);
#else
    return ::fsync (handle);
#endif
}

juce::int64 writeAt (int handle, const char* data, std::size_t size, juce::int64 position)
{
    return ::pwrite (handle, data, size, static_cast<off_t> (position));
}

juce::int64 readAt (int handle, char* data, std::size_t size, juce::int64 position)
{
    return ::pread (handle, data, size, static_cast<off_t> (position));
}
#endif

class SystemFile : public DiskFile
{
public:
    SystemFile (int fileHandle, const juce::File& path) : handle (fileHandle), original (path), resolved (placeNow()) {}
    ~SystemFile() override { closeFile (handle); }

    Written write (const void* data, std::size_t numBytes, juce::int64 position) override
    {
        Written result;

        // The system may take less than all of it at a time, and only says why when it takes nothing.
        while (result.numBytes < numBytes)
        {
            const auto size = writeAt (handle, static_cast<const char*> (data) + result.numBytes, numBytes - result.numBytes, position + static_cast<juce::int64> (result.numBytes));

            if (size > 0)
            {
                result.numBytes += static_cast<std::size_t> (size);
            }
            else if (size == 0 || errno != EINTR)
            {
                result.error = size == 0 ? ENOSPC : errno;
                break;
            }
        }

        return result;
    }

    std::size_t read (void* data, std::size_t numBytes, juce::int64 position) override
    {
        return static_cast<std::size_t> (std::max<juce::int64> (0, readAt (handle, static_cast<char*> (data), numBytes, position)));
    }

    int sync() override { return syncFile (handle) == 0 ? 0 : errno; }
    int truncate (juce::int64 numBytes) override { return cutFile (handle, numBytes) == 0 ? 0 : errno; }

    void reserve (juce::int64 numBytes) override
    {
#if JUCE_LINUX
        juce::ignoreUnused (::fallocate (handle, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t> (numBytes)));
#else
        juce::ignoreUnused (numBytes);
#endif
    }

    juce::File where() const override
    {
#if JUCE_LINUX
        const auto now = placeNow();

        // In this order: a file that goes between the two is deleted, and the place that the system named for it is none.
        struct stat status
        {};

        if (::fstat (handle, &status) != 0 || status.st_nlink == 0)
            return {};

        // As it was named, through links: only a move makes it another place.
        return now == juce::File() || now == resolved ? original : now;
#else
        return original.existsAsFile() ? original : juce::File();
#endif
    }

private:
#if JUCE_LINUX
    /** Without any link on the way; no file where the system does not say. */
    juce::File placeNow() const
    {
        char path[4096] {};
        const auto link = "/proc/self/fd/" + std::to_string (handle);
        const auto length = ::readlink (link.c_str(), path, sizeof (path) - 1);
        return length > 0 && path[0] == '/' ? juce::File (juce::String::fromUTF8 (path)) : juce::File();
    }
#else
    juce::File placeNow() const
    {
        return {};
    }
#endif

    const int handle;
    const juce::File original, resolved;

    JUCE_DECLARE_NON_COPYABLE (SystemFile)
};

class SystemDisk : public Disk
{
public:
    std::unique_ptr<DiskFile> create (const juce::File& file, int& error) override { return make (file, true, error); }
    std::unique_ptr<DiskFile> open (const juce::File& file, int& error) override { return make (file, false, error); }
    juce::int64 bytesFree (const juce::File& folder) override { return folder.getBytesFreeOnVolume(); }

private:
    static std::unique_ptr<DiskFile> make (const juce::File& file, bool isNew, int& error)
    {
        const auto handle = openFile (file, isNew);
        error = handle < 0 ? errno : 0;

        if (handle < 0)
            return nullptr;

        if (isNew)
            holdFile (handle);

        return std::make_unique<SystemFile> (handle, file);
    }
};
} // namespace

Disk& Disk::real()
{
    static SystemDisk disk;
    return disk;
}

bool Disk::isHeld (const juce::File& file)
{
    const auto handle = openFile (file, false);

    if (handle < 0)
        return false;

    const auto isFree = holdFile (handle);
    closeFile (handle);
    return ! isFree;
}

std::unique_ptr<DiskFile> copyOf (DiskFile& file, juce::int64 numBytes, const juce::File& place, Disk& disk)
{
    auto error = 0;
    auto copy = disk.create (place, error);

    if (copy == nullptr)
        return nullptr;

    std::string piece (1 << 20, '\0');

    for (juce::int64 position = 0; position < numBytes && error == 0;)
    {
        const auto size = file.read (piece.data(), static_cast<std::size_t> (std::min<juce::int64> (static_cast<juce::int64> (piece.size()), numBytes - position)), position);
        error = size == 0 ? EIO : copy->write (piece.data(), size, position).error;
        position += static_cast<juce::int64> (size);
    }

    if (error == 0 && copy->sync() == 0)
        return copy;

    copy.reset();
    place.deleteFile();
    return nullptr;
}

juce::String describeDiskError (int error)
{
    switch (error)
    {
        case ENOSPC: return "the disk is full";
        case EROFS: return "the disk may only be read";
        case EACCES:
        case EPERM: return "the folder may not be written to";
        case ENOENT:
        case ENOTDIR: return "the folder is gone";
        case EIO: return "the disk does not answer as it should";
        case EFBIG: return "the disk takes no larger file";
#ifdef EDQUOT
        case EDQUOT: return "your share of the disk is used up";
#endif
        default: break;
    }

    const auto text = juce::String::fromUTF8 (std::strerror (error));
    return text.substring (0, 1).toLowerCase() + text.substring (1);
}
} // namespace plus48
