#include "CDigest.h"

#ifdef __APPLE__
#include <CommonCrypto/CommonDigest.h>

void cd_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  CC_SHA256(bytes, (CC_LONG)length, digest);
}
#else
#include <sys/types.h>
#include <sha2.h>

void cd_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, length);
  SHA256Final(digest, &context);
}
#endif
