// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Options.h"

#include "ListeningTest/Question.h"
#include "Sharing/SoundShare.h"

namespace plus48
{
struct TakeOnDisk;

enum class ShareKind
{
    wav,
    flac,
    pair,
    friends
};

/** What `share` is asked for, besides the chain of each version. */
struct ShareRequest
{
    ShareKind kind = ShareKind::wav;
    SoundFormat format;

    /** A folder, where names are made up and count up; else a file, or for two the file whose name they share. */
    juce::File out;
    bool isFolder = false;
    Existing existing = Existing::keep;

    /** Of the take, in seconds; nothing: from its start, to its end. */
    std::optional<double> start, seconds;
    bool isMatched = true, isTurnedUp = false;

    int numVersions() const noexcept { return kind == ShareKind::pair || kind == ShareKind::friends ? 2 : 1; }

    /** Of the friends' page. */
    juce::String sender;
    Question question = Question::canYouTell;
    int trials = 10;

    /** `.wav` */
    juce::String extension() const;

    /** The part of a take, in samples. Throws BadInput where it lies outside. */
    std::optional<SharedPart> partOf (const TakeOnDisk&) const;

    /** The files to write; `stems` are the names for a folder. Throws BadInput where one cannot be made as far as one can tell. */
    std::vector<juce::File> files (const juce::StringArray& stems) const;
};

std::vector<OptionSpec> shareOptionSpecs();

/** Throws BadInput. */
ShareRequest readShareOptions (const Options&, const juce::File& folder);
} // namespace plus48
