// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RenderScript.h"

#include <atomic>
#include <thread>

namespace plus48
{
/** Runs what comes before the paths on a thread of its own, a few milliseconds of sound ahead of them, so that a render has two cores at work. The stages of a chain get the same
    samples, knobs and positions in the same order as on one thread: the result is the same to the bit.
*/
class SourcesAhead : public SourceVolts
{
public:
    /** [any thread but the audio thread] For a job whose equipment stays; `chain` has been prepared, and reads its sources from this from now on. Both stay as long as this does. */
    SourcesAhead (const RenderJob&, std::int64_t length, SignalChain& chain);

    /** Waits for the thread, which stops at once. */
    ~SourcesAhead() override;

    /** [the paths' thread] Waits until they are there. */
    const double* const* read (BlockPosition piece) noexcept override;

private:
    class Run;

    /** 40 ms at 48 kHz: a thread that is held up by another program does not hold up the other at once. */
    static constexpr std::uint64_t numPieces = 32;

    struct Piece
    {
        BlockPosition position;
        std::vector<std::vector<double>> volts;
        std::vector<double*> pointers;
    };

    /** Where this thread writes next; nullptr when it should end. */
    Piece* pieceToFill() noexcept;

    std::array<Piece, numPieces> pieces;

    // Counts of pieces: those below `written` have been made, those below `done` have been used.
    std::atomic<std::uint64_t> written { 0 }, done { 0 };
    std::atomic<bool> shouldEnd { false };
    bool isFirst = true;
    std::thread thread;
};
} // namespace plus48
