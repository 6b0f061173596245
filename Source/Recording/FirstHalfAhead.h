// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RenderScript.h"

#include <atomic>
#include <thread>

namespace plus48
{
/** Runs the first half of a chain on a thread of its own, a few milliseconds of sound ahead of the second, so that a render has two cores at work. The stages of a chain get the same
    samples, knobs and positions in the same order as on one thread: the result is the same to the bit.
*/
class FirstHalfAhead : public HalfwayVolts
{
public:
    /** [any thread but the audio thread] For a job whose equipment stays; `chain` has been prepared, and runs only its second half from now on. Both stay as long as this does. */
    FirstHalfAhead (const RenderJob&, std::int64_t length, SignalChain& chain);

    /** Waits for the thread, which stops at once. */
    ~FirstHalfAhead() override;

    /** [the second half's thread] Waits until they are there. */
    double* const* read (BlockPosition piece) noexcept override;

private:
    class Run;

    /** 170 ms at 48 kHz, 4 KB each for a channel: a thread that is held up by another program does not hold up the other at once. */
    static constexpr std::uint64_t numPieces = 128;

    /** Whoever waits is woken once for so many: every waking costs as much as the work on a piece. */
    static constexpr std::uint64_t piecesAWaking = 32;

    struct Piece
    {
        BlockPosition position;
        std::vector<std::vector<double>> volts;
        std::vector<double*> pointers;
    };

    /** Where this thread writes next; nullptr when it should end. */
    Piece* pieceToFill() noexcept;
    void publish() noexcept;

    std::array<Piece, numPieces> pieces;

    // Counts of pieces: those below `written` have been made, those below `done` have been used.
    std::atomic<std::uint64_t> written { 0 }, done { 0 };
    std::atomic<bool> shouldEnd { false };
    bool isFirst = true;
    std::thread thread;
};
} // namespace plus48
