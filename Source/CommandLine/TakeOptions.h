// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Command.h"

#include "Recording/TakeMetadata.h"
#include "Recording/TakePaths.h"

/** A recorded take on the command line, and other versions of it. All functions throw BadInput. */
namespace plus48
{
struct ChainRequest;

/** A take as it lies in its session. */
struct TakeOnDisk
{
    TakePaths paths;
    TakeMetadata metadata;

    /** What it was made with, and what there is besides. */
    Catalogue catalogue;
};

/** Whether a take without its raw performance will do. */
enum class RawNeeded
{
    always,
    unlessRecorded
};

/** What --take names. Warnings go to the console. */
TakeOnDisk openTake (const Options&, const Console&, RawNeeded);

/** Its recipe through another chain, checked. */
TakeMetadata versionOf (const TakeOnDisk&, const ChainRequest&);

/** Whether any option of the chain is given with this prefix. */
bool hasChainOptions (const Options&, const juce::String& prefix);
} // namespace plus48
