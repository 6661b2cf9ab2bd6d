#pragma once

#include "tests/support/temporary_directory.hpp"
