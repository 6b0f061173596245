// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoundShare.h"

#include "FlacFile.h"

#include "Recording/DiskFile.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace plus48
{
namespace
{
int bytesOf (BitDepth bits) noexcept { return bits == BitDepth::int16 ? 2 : (bits == BitDepth::int24 ? 3 : 4); }

bool isWanted (const RenderWatch& watch) { return watch.isCancelled == nullptr || ! watch.isCancelled(); }

/** What has a file's name before another takes it, under a second, hidden name for as long as it may have to come back. */
class NameBefore
{
public:
    explicit NameBefore (juce::File file) : target (file.isSymbolicLink() ? file.getLinkedTarget() : std::move (file)) {}
    NameBefore (NameBefore&&) = default;

    ~NameBefore()
    {
        if (aside != juce::File())
            aside.deleteFile();
    }

    juce::Result keep()
    {
        if (! target.existsAsFile())
            return juce::Result::ok();

        const auto hidden = target.getSiblingFile ("." + target.getFileName() + "." + juce::String::toHexString (juce::Random::getSystemRandom().nextInt64()) + ".old");
        std::error_code error;
        std::filesystem::create_hard_link (pathOf (target), pathOf (hidden), error);

        // Not every file system has links.
        if (error && ! target.copyFileTo (hidden))
            return juce::Result::fail (target.getFullPathName() + " cannot be replaced: what is there cannot be kept until the new one is.");

        aside = hidden;
        return juce::Result::ok();
    }

    bool restore()
    {
        if (aside == juce::File())
            return target.deleteFile();

        std::error_code error;
        std::filesystem::rename (pathOf (aside), pathOf (target), error);

        // It is the only one of its kind: it stays where it is.
        if (error)
            left = std::exchange (aside, juce::File());

        return ! error;
    }

    /** Where what could not be put back has been left. */
    const juce::File& placeLeft() const noexcept { return left; }

private:
    static std::filesystem::path pathOf (const juce::File& file) { return std::filesystem::u8path (file.getFullPathName().toStdString()); }

    juce::File target, aside, left;
};

/** The files of one share, of which none has its name yet. */
class BegunFiles
{
public:
    BegunFiles (const SoundFiles& filesToWrite, const ResolvedFormat& formatToUse, const RenderWatch& watchToTell) : files (filesToWrite), format (formatToUse), watch (watchToTell) {}

    juce::Result write (std::size_t index, const SharedSound& sound)
    {
        if (files.format.type == SoundFormat::Type::flac && sound.channels.size() > maxFlacChannels)
            return juce::Result::fail ("FLAC holds " + juce::String (maxFlacChannels) + " channels at most; this take has " + juce::String (sound.channels.size()) + ".");

        auto& output = *outputs.emplace_back (std::make_unique<OutputFile> (files.files[index], files.existing));

        if (const auto opened = output.open(); opened.failed())
            return opened;

        const WavInfo info { format.sampleRate, format.bits, files.files[index].getFileNameWithoutExtension(), files.descriptions[static_cast<int> (index)], files.recipe };
        const auto goesOn = [&] (double done) {
            if (watch.progress != nullptr)
                watch.progress ((static_cast<double> (index) + done) / static_cast<double> (files.files.size()));

            return isWanted (watch);
        };

        const auto isWritten = files.format.type == SoundFormat::Type::wav ? writeWav (output.stream(), sound.channels, info, goesOn) : writeFlac (output.stream(), sound.channels, info, goesOn);

        if (! isWritten || output.stream().getStatus().failed())
        {
            const auto why = output.stream().getStatus().getErrorMessage();
            return juce::Result::fail (files.files[index].getFullPathName() + " cannot be written" + (why.isEmpty() ? juce::String (".") : ": " + why));
        }

        return juce::Result::ok();
    }

    /** All of them get their names, or none: then what had a name before has it again. */
    juce::Result commit()
    {
        std::vector<NameBefore> before;

        for (std::size_t i = 0; i < outputs.size(); ++i)
        {
            auto& kept = before.emplace_back (files.files[i]);
            const auto isKept = files.existing == Existing::keep ? juce::Result::ok() : kept.keep();
            const auto result = isKept.wasOk() ? outputs[i]->commit() : isKept;

            if (result.wasOk())
                continue;

            juce::StringArray left;

            for (std::size_t k = 0; k < i; ++k)
                if (! before[k].restore())
                    left.add (files.files[k].getFileName() + " is the new one already; the one of before is " + (before[k].placeLeft() == juce::File() ? juce::String ("none") : before[k].placeLeft().getFileName()) + ".");

            return left.isEmpty() ? result : juce::Result::fail (result.getErrorMessage() + " " + left.joinIntoString (" "));
        }

        return juce::Result::ok();
    }

private:
    const SoundFiles& files;
    const ResolvedFormat& format;
    const RenderWatch& watch;
    std::vector<std::unique_ptr<OutputFile>> outputs;
};
} // namespace

juce::int64 ResolvedFormat::bytes (const SoundFormat& of, double seconds, int numChannels) const noexcept
{
    const auto pcm = seconds * sampleRate * numChannels * bytesOf (bits);
    return static_cast<juce::int64> (of.type == SoundFormat::Type::flac ? 0.5 * pcm : pcm);
}

ResolvedFormat resolve (const SoundFormat& wanted, std::span<const SharedVersion> versions)
{
    const auto finest = std::max_element (versions.begin(), versions.end(), [] (const SharedVersion& a, const SharedVersion& b) { return bytesOf (a.metadata.bits) < bytesOf (b.metadata.bits); });
    auto bits = wanted.bits.value_or (finest->metadata.bits);

    if (wanted.type == SoundFormat::Type::flac && bits == BitDepth::float32)
        bits = BitDepth::int24;

    return { bits, wanted.sampleRate.value_or (finest->metadata.rig.sampleRate) };
}

ShareResult writeSoundFiles (const SoundFiles& files, const ResolvedFormat& format, SharedSounds& sounds, const RenderWatch& watch, Disk* diskToUse)
{
    jassert (files.files.size() == sounds.sounds.size());
    auto& disk = diskToUse != nullptr ? *diskToUse : Disk::real();
    const auto folder = files.files.front().getParentDirectory();
    juce::int64 needed = 0;

    for (const auto& sound : sounds.sounds)
        needed += format.bytes (files.format, static_cast<double> (sound.numFrames()) / sound.sampleRate, static_cast<int> (sound.channels.size()));

    if (! folder.isDirectory() || ! folder.hasWriteAccess() || disk.bytesFree (folder) < needed)
        return ShareResult::whyNot (folder, needed, {}, disk);

    for (auto& sound : sounds.sounds)
        if (! resample (sound, format.sampleRate, { {}, watch.isCancelled }))
            return ShareResult::cancelled();

    avoidClipping (sounds, format.bits);

    for (auto& sound : sounds.sounds)
        ditherTo (sound, format.bits);

    BegunFiles begun (files, format, watch);

    for (std::size_t i = 0; i < sounds.sounds.size(); ++i)
        if (const auto written = begun.write (i, sounds.sounds[i]); written.failed())
            return isWanted (watch) ? ShareResult::whyNot (folder, needed, written.getErrorMessage(), disk) : ShareResult::cancelled();

    if (! isWanted (watch))
        return ShareResult::cancelled();

    const auto committed = begun.commit();
    return committed.wasOk() ? ShareResult {} : ShareResult::whyNot (folder, needed, committed.getErrorMessage(), disk);
}
} // namespace plus48
