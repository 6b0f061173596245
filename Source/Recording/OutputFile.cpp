// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutputFile.h"

#include <filesystem>

namespace plus48
{
namespace
{
namespace fs = std::filesystem;

fs::path toPath (const juce::File& file)
{
    return fs::u8path (file.getFullPathName().toStdString());
}

/** A link is written through, not replaced by a file. */
juce::File behindLink (const juce::File& file)
{
    return file.isSymbolicLink() ? file.getLinkedTarget() : file;
}

juce::Result exists (const juce::File& file)
{
    return juce::Result::fail (file.getFullPathName() + " exists already; --force would overwrite it.");
}

juce::Result cannotWrite (const juce::File& file, const juce::String& why)
{
    return juce::Result::fail (file.getFullPathName() + " cannot be written: " + why + ".");
}
} // namespace

OutputFile::OutputFile (const juce::File& file, Existing whatToDo)
    : target (behindLink (file)),
      hidden (target.getSiblingFile ("." + target.getFileName() + "." + juce::String::toHexString (juce::Random::getSystemRandom().nextInt64()) + ".part")),
      existing (whatToDo)
{
}

OutputFile::~OutputFile()
{
    if (output != nullptr)
    {
        output.reset();
        hidden.deleteFile();
    }
}

juce::Result OutputFile::check() const
{
    std::error_code error;
    const auto status = fs::status (toPath (target), error);

    if (fs::is_directory (status))
        return cannotWrite (target, "it is a folder; the name of a file would be right");

    // Renaming onto a device would take it away.
    if (fs::exists (status) && ! fs::is_regular_file (status))
        return cannotWrite (target, "it is no ordinary file");

    if (fs::exists (status) && existing == Existing::keep)
        return exists (target);

    const auto folder = target.getParentDirectory();

    if (! folder.isDirectory())
        return cannotWrite (target, "there is no folder " + folder.getFullPathName());

    if (! folder.hasWriteAccess())
        return cannotWrite (target, "the folder may not be written to");

    return juce::Result::ok();
}

juce::Result OutputFile::open()
{
    if (const auto possible = check(); possible.failed())
        return possible;

    output = std::make_unique<juce::FileOutputStream> (hidden);

    if (output->failedToOpen())
    {
        const auto why = output->getStatus().getErrorMessage();
        output.reset();
        return cannotWrite (target, why);
    }

    return juce::Result::ok();
}

juce::Result OutputFile::commit()
{
    jassert (output != nullptr);
    output->flush();
    auto result = output->getStatus();

    // Closed before it is renamed: some systems insist.
    output.reset();

    if (result.failed())
        result = cannotWrite (target, result.getErrorMessage());
    else
        result = takeName();

    if (hidden.existsAsFile())
        hidden.deleteFile();

    return result;
}

juce::Result OutputFile::takeName() const
{
    std::error_code error;

    if (existing == Existing::keep)
    {
        // Of all ways to name a file, only a link fails when the name has been taken meanwhile.
        fs::create_hard_link (toPath (hidden), toPath (target), error);

        if (! error)
            return juce::Result::ok();

        if (target.exists())
            return exists (target);
    }

    fs::rename (toPath (hidden), toPath (target), error);
    return error ? cannotWrite (target, error.message()) : juce::Result::ok();
}

juce::Result writeOutputFile (const juce::File& file, const juce::String& text, Existing existing)
{
    OutputFile output (file, existing);

    if (const auto opened = output.open(); opened.failed())
        return opened;

    output.stream().writeText (text, false, false, "\n");
    return output.commit();
}
} // namespace plus48
