// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/HearThrough.h"

namespace plus48::ui
{
/** What the row of a version says. [message thread] */
struct VersionText
{
    /** The number of its key, from 1 on. */
    VersionText (const HearThrough::Version&, int number);

    /** Of a version that is ready: `reference` or `+0.6`; `-77.9`; `-25` or `none`, and `you can hear it`. */
    juce::String match, noise, difference, differenceWords;

    /** While it is made: `Being made` and `62 %, less than a second left`. */
    juce::String stage, progress;

    /** What can be done: `Cancel`, `Try again`; empty where nothing is to be done. */
    juce::String action;

    /** All of it, for screen readers. */
    juce::String spoken;
};

/** `version 3`, where a sentence begins with a capital. */
juce::String versionName (int number);
} // namespace plus48::ui
