// SPDX-License-Identifier: GPL-3.0-or-later
#include "RealtimeGuard.h"
#include "MemoryWatch.h"

// Any header of the C library: only behind one is it known whose library it is.
#include <cstdint>
#include <cstdlib>

#if ! defined(__SANITIZE_ADDRESS__) && ! defined(__SANITIZE_THREAD__) && defined(__GLIBC__)
#if defined(__has_feature)
#if ! __has_feature(address_sanitizer) && ! __has_feature(thread_sanitizer)
#define PLUS48_CAN_INTERPOSE 1
#endif
#else
#define PLUS48_CAN_INTERPOSE 1
#endif
#endif

#if defined(PLUS48_CAN_INTERPOSE)
#include <malloc.h>
#endif

namespace
{
struct Counts
{
    bool isWatching = false;
    int allocations = 0, locks = 0, files = 0;
};

// Initial-exec: reading it must not itself allocate.
__attribute__ ((tls_model ("initial-exec"))) thread_local Counts counts;

struct Claimed
{
    bool isWatching = false;
    std::int64_t bytes = 0, most = 0;
};

__attribute__ ((tls_model ("initial-exec"))) thread_local Claimed claimed;

#if defined(PLUS48_CAN_INTERPOSE)
void note (int& count) noexcept
{
    if (counts.isWatching)
        ++count;
}

void* taken (void* memory) noexcept
{
    if (claimed.isWatching && memory != nullptr)
    {
        claimed.bytes += static_cast<std::int64_t> (malloc_usable_size (memory));
        claimed.most = claimed.bytes > claimed.most ? claimed.bytes : claimed.most;
    }

    return memory;
}

void givenBack (void* memory) noexcept
{
    if (claimed.isWatching && memory != nullptr)
        claimed.bytes -= static_cast<std::int64_t> (malloc_usable_size (memory));
}
#endif
} // namespace

#if defined(PLUS48_CAN_INTERPOSE)
#include <cstdarg>
#include <cstddef>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/types.h>
#include <unistd.h>

extern "C"
{
void* __libc_malloc (std::size_t);
void* __libc_calloc (std::size_t, std::size_t);
void* __libc_realloc (void*, std::size_t);
void* __libc_memalign (std::size_t, std::size_t);
void __libc_free (void*);

void* malloc (std::size_t size)
{
    note (counts.allocations);
    return taken (__libc_malloc (size));
}

void* calloc (std::size_t count, std::size_t size)
{
    note (counts.allocations);
    return taken (__libc_calloc (count, size));
}

void* realloc (void* memory, std::size_t size)
{
    note (counts.allocations);
    givenBack (memory);
    auto* const moved = __libc_realloc (memory, size);
    return moved != nullptr ? taken (moved) : nullptr;
}

void* aligned_alloc (std::size_t alignment, std::size_t size)
{
    note (counts.allocations);
    return taken (__libc_memalign (alignment, size));
}

void free (void* memory)
{
    note (counts.allocations);
    givenBack (memory);
    __libc_free (memory);
}

int pthread_mutex_lock (pthread_mutex_t* mutex)
{
    using Function = int (*) (pthread_mutex_t*);
    static const auto next = reinterpret_cast<Function> (dlsym (RTLD_NEXT, "pthread_mutex_lock"));
    note (counts.locks);
    return next (mutex);
}

int open (const char* path, int flags, ...)
{
    using Function = int (*) (const char*, int, mode_t);
    static const auto next = reinterpret_cast<Function> (dlsym (RTLD_NEXT, "open"));
    va_list arguments;
    va_start (arguments, flags);
    const auto mode = static_cast<mode_t> (va_arg (arguments, int));
    va_end (arguments);
    note (counts.files);
    return next (path, flags, mode);
}

ssize_t write (int file, const void* data, std::size_t size)
{
    using Function = ssize_t (*) (int, const void*, std::size_t);
    static const auto next = reinterpret_cast<Function> (dlsym (RTLD_NEXT, "write"));
    note (counts.files);
    return next (file, data, size);
}
}
#endif

namespace plus48::test
{
RealtimeGuard::RealtimeGuard() noexcept
{
    counts = {};
    counts.isWatching = true;
}

RealtimeGuard::~RealtimeGuard() { counts.isWatching = false; }

int RealtimeGuard::allocations() const noexcept { return counts.allocations; }
int RealtimeGuard::locks() const noexcept { return counts.locks; }
int RealtimeGuard::fileAccesses() const noexcept { return counts.files; }

bool RealtimeGuard::isAvailable() noexcept
{
#if defined(PLUS48_CAN_INTERPOSE)
    return true;
#else
    return false;
#endif
}

MemoryWatch::MemoryWatch() noexcept { claimed = { true, 0, 0 }; }
MemoryWatch::~MemoryWatch() { claimed.isWatching = false; }
std::int64_t MemoryWatch::mostBytes() const noexcept { return claimed.most; }
} // namespace plus48::test
