// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include "Live/DeviceThread.h"

#include <juce_events/juce_events.h>

#include <cstdio>
#include <iostream>

#if JUCE_WINDOWS
#include <io.h>
#else
#include <unistd.h>
#endif

namespace
{
bool isTerminal (FILE* stream)
{
#if JUCE_WINDOWS
    return _isatty (_fileno (stream)) != 0;
#else
    return isatty (fileno (stream)) != 0;
#endif
}
} // namespace

int main (int argc, char* argv[])
{
    const juce::ScopedJuceInitialiser_GUI juce;
    juce::StringArray arguments;

    for (int i = 1; i < argc; ++i)
        arguments.add (juce::CharPointer_UTF8 (argv[i]));

    const auto status = plus48::runCommandLine (arguments, { std::cout, std::cerr, juce::File::getCurrentWorkingDirectory(), isTerminal (stderr) });

    // All is written by now.
    plus48::DeviceThread::endProgramIfAnyHangs (status);
    return status;
}
