// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <stdexcept>

/** What ends a command early. Only the command line throws; the engine returns results. */
namespace plus48
{
/** Bad arguments or bad input: exit status 2. The text is one line. */
struct BadInput : std::runtime_error
{
    explicit BadInput (const juce::String& message) : std::runtime_error (message.toStdString()) {}
};

/** Everything else, such as a full disk: exit status 1. */
struct CommandFailed : std::runtime_error
{
    explicit CommandFailed (const juce::String& message) : std::runtime_error (message.toStdString()) {}
};

/** A signal ended it, in good order: exit status 128 and the signal's number, as everywhere. */
struct Interrupted : std::runtime_error
{
    Interrupted (const juce::String& message, int exitStatus) : std::runtime_error (message.toStdString()), status (exitStatus) {}

    int status;
};

inline void orBadInput (const juce::Result& result)
{
    if (result.failed())
        throw BadInput (result.getErrorMessage());
}

inline void orCommandFailed (const juce::Result& result)
{
    if (result.failed())
        throw CommandFailed (result.getErrorMessage());
}
} // namespace plus48
