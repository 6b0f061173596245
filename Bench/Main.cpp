// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

int main()
{
    std::puts ("plus48-bench " PLUS48_VERSION);
}
