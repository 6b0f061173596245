// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <source_location>

#ifndef PLUS48_THREAD_ASSERTIONS
#ifdef NDEBUG
#define PLUS48_THREAD_ASSERTIONS 0
#else
#define PLUS48_THREAD_ASSERTIONS 1
#endif
#endif

/** Methods that say in their docstring which thread may call them say so here too, in debug builds. In others nothing
    of this is compiled in.

    A thread is the audio thread while it is inside the callback, and no longer: AudioThreadScope marks that. The live engine's
    callback has one, and so has an offline render. The message thread is JUCE's where there is one.
*/
namespace plus48
{
#if PLUS48_THREAD_ASSERTIONS

/** As long as it lives, this thread is the audio thread. One within another counts once. */
class AudioThreadScope
{
public:
    AudioThreadScope() noexcept;
    ~AudioThreadScope();

    AudioThreadScope (const AudioThreadScope&) = delete;
    AudioThreadScope& operator= (const AudioThreadScope&) = delete;

private:
    const bool wasInside;
};

/** Fails outside the callback. */
void assertAudioThread (std::source_location = std::source_location::current()) noexcept;

/** Fails inside the callback. */
void assertNotAudioThread (std::source_location = std::source_location::current()) noexcept;

/** Fails inside the callback, and on any other thread than JUCE's message thread where there is one. */
void assertMessageThread (std::source_location = std::source_location::current()) noexcept;

/** What a failed assertion does; nullptr is the default: it prints the method and ends the program. For tests. */
using ThreadViolation = void (*) (const char* expected, const std::source_location& where);
void onThreadViolation (ThreadViolation) noexcept;

#else

struct AudioThreadScope
{
    // With a body, so that nobody is told of an unused variable.
    AudioThreadScope() noexcept {}
};

inline void assertAudioThread() noexcept {}
inline void assertNotAudioThread() noexcept {}
inline void assertMessageThread() noexcept {}

#endif
} // namespace plus48
