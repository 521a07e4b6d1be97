#ifndef EVENKEEL_CDIGEST_H
#define EVENKEEL_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `length` bytes into the 32 bytes at `digest`. The system's own: libmd on Linux, which libedit
/// brings along, CommonCrypto on macOS.
void cd_sha256(const uint8_t *bytes, size_t length, uint8_t *digest);

#endif
