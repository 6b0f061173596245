// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Render.h"

#include "Interface/SignalChain.h"

#include <algorithm>
#include <array>

namespace plus48
{
/** What is told of a job on its way. */
struct RenderHandler
{
    virtual ~RenderHandler() = default;
    virtual void rigChanges (const RenderRig&) = 0;
    virtual void settingsChange (const RenderEvent&) = 0;
    virtual void pathChanges (const RenderSwitch&) = 0;

    /** Nothing runs for so many samples. */
    virtual void skip (std::int64_t numSamples) = 0;

    /** At most SignalChain::pieceSize samples. False: no more is wanted. */
    virtual bool process (BlockPosition piece) = 0;
};

/** A job in its order: what changes at a position, then the sound up to where something changes next. Two threads that follow one job get the same pieces. [any thread] */
class RenderScript
{
public:
    /** The job stays as long as this does. */
    RenderScript (const RenderJob& jobToFollow, std::int64_t lengthInSamples) : job (jobToFollow), length (lengthInSamples) {}

    /** To its end, or until no more is wanted. */
    void run (RenderHandler& handler)
    {
        while (position < length)
            if (! skipGap (tellChanges (handler), handler) && ! processBlock (handler))
                return;
    }

private:
    /** A list of what happens, and how far it has happened. */
    template <typename What>
    class Timeline
    {
    public:
        explicit Timeline (const std::vector<What>& listToFollow) : list (listToFollow) {}

        template <typename Function>
        void happenUpTo (std::int64_t now, Function&& happen)
        {
            for (; next < list.size() && list[next].position <= now; ++next)
                happen (list[next]);
        }

        /** A block ends where the next of it happens. */
        std::int64_t cut (std::int64_t end) const noexcept { return next < list.size() ? std::min (end, list[next].position) : end; }

    private:
        const std::vector<What>& list;
        std::size_t next = 0;
    };

    /** All that has happened by now. Returns the end of a gap that begins here, or this position. */
    std::int64_t tellChanges (RenderHandler& handler)
    {
        auto behindGap = position;

        rigs.happenUpTo (position, [&] (const RenderRig& change) { handler.rigChanges (change); });
        events.happenUpTo (position, [&] (const RenderEvent& event) { handler.settingsChange (event); });
        switches.happenUpTo (position, [&] (const RenderSwitch& change) { handler.pathChanges (change); });
        gaps.happenUpTo (position, [&] (const RenderGap& gap) { behindGap = std::max (behindGap, gap.position + gap.length); });
        return behindGap;
    }

    bool skipGap (std::int64_t behindGap, RenderHandler& handler)
    {
        const auto numSamples = behindGap - position;
        handler.skip (numSamples);
        position = behindGap;
        return numSamples > 0;
    }

    bool processBlock (RenderHandler& handler)
    {
        const auto end = rigs.cut (events.cut (switches.cut (gaps.cut (std::min (length, position + job.blockSize)))));

        while (position < end)
        {
            const auto numSamples = static_cast<int> (std::min<std::int64_t> (SignalChain::pieceSize, end - position));

            if (! handler.process ({ position, numSamples }))
                return false;

            position += numSamples;
        }

        return true;
    }

    const RenderJob& job;
    const std::int64_t length;
    std::int64_t position = 0;
    Timeline<RenderRig> rigs { job.rigs };
    Timeline<RenderEvent> events { job.events };
    Timeline<RenderSwitch> switches { job.switches };
    Timeline<RenderGap> gaps { job.gaps };
};

/** The performances of a job piece by piece, and silence once one has ended. */
class PerformanceReader
{
public:
    explicit PerformanceReader (const RenderJob& jobToRead) : job (jobToRead), pieces (job.performance.size()) {}

    /** One entry a channel; until the next call. */
    const float* const* read (BlockPosition piece)
    {
        for (std::size_t c = 0; c < pieces.size(); ++c)
        {
            const auto& samples = job.performance[c];
            const auto first = std::min (static_cast<std::size_t> (piece.start), samples.size());
            const auto count = std::min (static_cast<std::size_t> (piece.numSamples), samples.size() - first);

            std::copy_n (samples.data() + first, count, pieces[c].begin());
            std::fill (pieces[c].begin() + static_cast<std::ptrdiff_t> (count), pieces[c].end(), 0.0f);
            pointers[c] = pieces[c].data();
        }

        return pointers.data();
    }

private:
    const RenderJob& job;
    std::vector<std::array<float, SignalChain::pieceSize>> pieces;
    std::array<const float*, SignalChain::maxChannels> pointers {};
};
} // namespace plus48
