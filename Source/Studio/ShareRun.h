// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sharing/FriendsPage.h"
#include "Sharing/Recipe.h"
#include "Sharing/SoundShare.h"

#include <atomic>
#include <thread>

namespace plus48
{
/** Shares something in the background, or only measures what would be shared. Deleting it cancels it, and waits for the next block. [message thread] */
class ShareRun
{
public:
    enum class Goal
    {
        measure,
        sounds,
        page
    };

    struct Job
    {
        Goal goal = Goal::measure;
        SharedTake take;

        /** What is written; of a page the one file. Descriptions and recipe are filled in. */
        SoundFiles files;
        FriendsTest test;
    };

    /** What is known once it has ended and is done. */
    struct Measured
    {
        std::vector<std::optional<double>> peaksDbfs;
        std::vector<double> gainsDb;
        std::optional<MatchedPair> pair;
        std::vector<RecipeRow> recipe;
        juce::String recipeText;
    };

    ShareRun (Job, const Catalogue& local);
    ~ShareRun();

    void cancel() noexcept { isCancelled.store (true); }
    bool hasEnded() const noexcept { return ended.load (std::memory_order_acquire); }

    /** From 0 to 1: of all, and of one of so many files. */
    double progress() const noexcept { return 0.5 * (readPart.load (std::memory_order_relaxed) + writtenPart.load (std::memory_order_relaxed)); }
    double progressOf (std::size_t file) const noexcept;

    const Job& job() const noexcept { return toDo; }
    const ShareResult& result() const noexcept { return outcome; }
    const Measured& measured() const noexcept { return figures; }

private:
    void run();
    ShareResult share();

    Job toDo;
    const Catalogue catalogue;
    std::atomic<double> readPart { 0.0 }, writtenPart { 0.0 };
    std::atomic<bool> isCancelled { false }, ended { false };

    // The thread's own until it has ended.
    ShareResult outcome;
    Measured figures;
    std::thread thread;
};
} // namespace plus48
