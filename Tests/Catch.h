// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Catch2, version 2 or 3, with the same words for both. */
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
