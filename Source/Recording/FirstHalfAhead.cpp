// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstHalfAhead.h"

#include "Signal/ThreadRole.h"

namespace plus48
{
/** The job as this thread follows it: only knobs reach the first half. */
class FirstHalfAhead::Run : public RenderHandler
{
public:
    Run (FirstHalfAhead& ownerToFill, const RenderJob& job, SignalChain& chainToRun) : owner (ownerToFill), reader (job), chain (chainToRun), knobs (SignalChain::settingsOf (job.rig)) {}

    void rigChanges (const RenderRig&) override {}
    void settingsChange (const RenderEvent& event) override { knobs[static_cast<std::size_t> (event.channel)] = event.settings; }
    void pathChanges (const RenderSwitch&) override {}
    void skip (std::int64_t) override {}

    bool process (BlockPosition position) override
    {
        auto* const piece = owner.pieceToFill();

        if (piece == nullptr)
            return false;

        const AudioThreadScope scope;
        piece->position = position;
        chain.processFirstHalf (reader.read (position), position, knobs.data(), piece->pointers.data());
        owner.publish();
        return true;
    }

private:
    FirstHalfAhead& owner;
    PerformanceReader reader;
    SignalChain& chain;
    std::vector<ChannelSettings> knobs;
};

FirstHalfAhead::FirstHalfAhead (const RenderJob& job, std::int64_t length, SignalChain& chain)
{
    const auto samplesInPiece = static_cast<std::size_t> (SignalChain::pieceSize * oversamplingFactor (job.rig.sampleRate));

    for (auto& piece : pieces)
    {
        piece.volts.assign (job.rig.channels.size(), std::vector<double> (samplesInPiece));

        for (auto& channel : piece.volts)
            piece.pointers.push_back (channel.data());
    }

    chain.readHalfwayFrom (*this);

    thread = std::thread ([this, &job, length, &chain] {
        Run run (*this, job, chain);
        RenderScript (job, length).run (run);
        written.notify_one();
    });
}

FirstHalfAhead::~FirstHalfAhead()
{
    shouldEnd.store (true);

    // It may wait for room: this makes some.
    done.fetch_add (numPieces);
    done.notify_one();
    thread.join();
}

FirstHalfAhead::Piece* FirstHalfAhead::pieceToFill() noexcept
{
    const auto next = written.load (std::memory_order_relaxed);

    for (auto used = done.load (std::memory_order_acquire); next >= used + numPieces; used = done.load (std::memory_order_acquire))
        done.wait (used, std::memory_order_acquire);

    return shouldEnd.load() ? nullptr : &pieces[next % numPieces];
}

void FirstHalfAhead::publish() noexcept
{
    if ((written.fetch_add (1, std::memory_order_release) + 1) % piecesAWaking == 0)
        written.notify_one();
}

double* const* FirstHalfAhead::read (BlockPosition piece) noexcept
{
    // The one before has been used.
    if (! std::exchange (isFirst, false))
    {
        if ((done.fetch_add (1, std::memory_order_release) + 1) % piecesAWaking == 0)
            done.notify_one();
    }

    const auto next = done.load (std::memory_order_relaxed);

    for (auto made = written.load (std::memory_order_acquire); made <= next; made = written.load (std::memory_order_acquire))
        written.wait (made, std::memory_order_acquire);

    auto& there = pieces[next % numPieces];
    jassert (there.position.start == piece.start && there.position.numSamples == piece.numSamples);
    juce::ignoreUnused (piece);
    return there.pointers.data();
}
} // namespace plus48
