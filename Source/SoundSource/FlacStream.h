// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <memory>

namespace plus48
{
/** [any thread but the audio thread] A FLAC file whose header does not say how long it is.

    JUCE's reader believes the header, and reads silence where the file has
    been cut off. Without a length it counts the samples that are really there.
*/
class FlacStream final : public juce::InputStream
{
public:
    explicit FlacStream (std::unique_ptr<juce::InputStream> fileToRead) : file (std::move (fileToRead)) {}

    juce::int64 getTotalLength() override { return file->getTotalLength(); }
    bool isExhausted() override { return file->isExhausted(); }
    juce::int64 getPosition() override { return file->getPosition(); }
    bool setPosition (juce::int64 newPosition) override { return file->setPosition (newPosition); }

    int read (void* buffer, int maxBytes) override
    {
        const auto start = file->getPosition();
        const auto numRead = file->read (buffer, maxBytes);
        auto* bytes = static_cast<unsigned char*> (buffer);

        // 36 bits from the middle of the 22nd byte; 0 means unknown.
        for (juce::int64 position = 21; position <= 25; ++position)
            if (position >= start && position < start + numRead)
                bytes[position - start] &= position == 21 ? 0xf0 : 0x00;

        return numRead;
    }

private:
    const std::unique_ptr<juce::InputStream> file;
};
} // namespace plus48
