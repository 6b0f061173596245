// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "TemporaryFolder.h"

#include "Studio/Studio.h"

namespace plus48::test
{
/** A studio without devices that a test drives as a device and a window would, as fast as it goes. */
struct StudioRun
{
    static constexpr int blockSize = 480;

    StudioRun() { start(); }

    /** As if the program had been started again. */
    void start() { start (folder.get().getChildFile ("Takes")); }

    /** On the takes of another one. */
    void start (const juce::File& takesFolder)
    {
        studio.reset();
        studio = std::make_unique<Studio> (Studio::Options { stateFile(), takesFolder, equipmentFolder, true });
        studio->begin();
    }

    juce::File stateFile() const { return folder.get().getChildFile ("state.json"); }

    /** Blocks of 10 ms; what the left headphone gets is kept. The window looks every third block. */
    void run (double seconds)
    {
        const auto blocks = static_cast<int> (std::ceil (seconds * studio->engineForDevice().sampleRate() / blockSize));

        for (int block = 0; block < blocks; ++block)
        {
            waitForDisk();
            studio->engineForDevice().process (nullptr, 0, pointers.data(), 2, blockSize);
            activePath.insert (activePath.end(), left.begin(), left.end());

            if (++turn % 3 == 0)
            {
                studio->update (3.0 * blockSize / studio->engineForDevice().sampleRate());
                studio->engineForDevice().releaseRetired();
            }

            // Readers and writers of files are other threads, which want their turn.
            if (turn % 8 == 0)
                juce::Thread::sleep (1);
        }
    }

    /** Sound runs faster than its clock here: of a take that plays, some is read before it goes on. */
    void waitForDisk() const
    {
        constexpr std::size_t enoughPages = 3;
        constexpr std::int64_t atTheEnd = 8192;
        auto* const playback = studio->engineForDevice().playback();

        for (int i = 0; i < 30000 && playback != nullptr && playback->isPlaying() && playback->take().numPagesAhead() < enoughPages && playback->take().position() + atTheEnd < playback->take().length(); ++i)
            juce::Thread::sleep (1);
    }

    /** Looks again and again, without sound, until something is so, for half a minute at least; each look is so long after the one before, for the studio. */
    template <typename Condition>
    bool wait (Condition&& isSo, double secondsOfLook = 0.0)
    {
        for (int i = 0; i < 15000 && ! isSo(); ++i)
        {
            studio->update (secondsOfLook);
            juce::Thread::sleep (2);
        }

        return isSo();
    }

    /** Records for so long; the take's number. */
    int record (double seconds)
    {
        studio->transportActions.toggleRecording();
        run (seconds);
        studio->transportActions.toggleRecording();
        REQUIRE (wait ([this] { return studio->transport.state() == Transport::State::ready; }));
        return studio->library.takes().front().number;
    }

    double largestStep() const
    {
        auto largest = 0.0;

        for (std::size_t n = 1; n < activePath.size(); ++n)
            largest = std::max (largest, static_cast<double> (std::abs (activePath[n] - activePath[n - 1])));

        return largest;
    }

    juce::String notice() const { return studio->notices.current().has_value() ? studio->notices.current()->message : juce::String(); }

    const TemporaryFolder folder;
    juce::File equipmentFolder;
    std::unique_ptr<Studio> studio;
    std::vector<float> left = std::vector<float> (blockSize), right = std::vector<float> (blockSize);
    std::array<float*, 2> pointers { left.data(), right.data() };
    std::vector<float> activePath;
    int turn = 0;
};

/** A setup with every input of an interface, and knobs within their ranges. */
inline Setup setupOf (const juce::String& interfaceId, const Catalogue& catalogue)
{
    Setup setup;
    setup.rig.interfaceId = interfaceId;
    setup.fitInputs (catalogue.audioInterface (interfaceId)->inputs);
    return setup;
}
} // namespace plus48::test
