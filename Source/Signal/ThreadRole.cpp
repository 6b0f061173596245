// SPDX-License-Identifier: GPL-3.0-or-later
#include "ThreadRole.h"

#if PLUS48_THREAD_ASSERTIONS

#include <juce_events/juce_events.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace plus48
{
namespace
{
thread_local bool isInsideCallback = false;
std::atomic<ThreadViolation> handler { nullptr };

void fail (const char* expected, const std::source_location& where) noexcept
{
    if (auto* const handle = handler.load())
        return handle (expected, where);

    std::fprintf (stderr, "%s:%u: %s is called %s\n", where.file_name(), static_cast<unsigned> (where.line()), where.function_name(), expected);
    std::abort();
}

bool isOtherThanMessageThread() noexcept
{
    const auto* const manager = juce::MessageManager::getInstanceWithoutCreating();
    return manager != nullptr && ! manager->isThisTheMessageThread() && ! manager->currentThreadHasLockedMessageManager();
}
} // namespace

AudioThreadScope::AudioThreadScope() noexcept : wasInside (std::exchange (isInsideCallback, true)) {}
AudioThreadScope::~AudioThreadScope() { isInsideCallback = wasInside; }

void onThreadViolation (ThreadViolation handle) noexcept { handler.store (handle); }

void assertAudioThread (std::source_location where) noexcept
{
    if (! isInsideCallback)
        fail ("outside the audio callback", where);
}

void assertNotAudioThread (std::source_location where) noexcept
{
    if (isInsideCallback)
        fail ("inside the audio callback", where);
}

void assertMessageThread (std::source_location where) noexcept
{
    assertNotAudioThread (where);

    if (isOtherThanMessageThread())
        fail ("on another thread than the message thread", where);
}
} // namespace plus48

#endif
