#include "run/confine.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::run {
namespace {

void limit(int resource, rlim_t soft, rlim_t hard) {
  const rlimit both{soft, hard};
  // NOLINTNEXTLINE(bugprone-unused-return-value): a limit that cannot be lowered leaves the parent's clock to end us
  static_cast<void>(::setrlimit(static_cast<__rlimit_resource>(resource), &both));
}

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;
#endif

// Sanitizers reserve terabytes of address space, and look for leaks from a process of their own.
#ifdef ASSAY_SANITIZED
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// What reading needs none of.  Older calls are missing on newer machines.
constexpr auto kRefused = std::to_array<std::uint32_t>({
    __NR_socket,
    __NR_socketpair,
    __NR_connect,
    __NR_bind,
    __NR_clone,
    __NR_clone3,
    __NR_execve,
    __NR_execveat,
    __NR_ptrace,
    __NR_process_vm_readv,
    __NR_process_vm_writev,
    __NR_kill,
    __NR_tkill,
    __NR_mount,
    __NR_umount2,
    __NR_unlinkat,
    __NR_renameat2,
    __NR_mkdirat,
    __NR_symlinkat,
    __NR_linkat,
    __NR_mknodat,
    __NR_fchmodat,
    __NR_fchownat,
    __NR_truncate,
    __NR_setxattr,
    __NR_utimensat,
    __NR_bpf,
    __NR_userfaultfd,
    __NR_perf_event_open,
    __NR_keyctl,
    __NR_add_key,
    __NR_request_key,
    __NR_io_uring_setup,
    __NR_open_by_handle_at,
    __NR_openat2,
    __NR_unshare,
    __NR_setns,
    __NR_memfd_create,
#ifdef __NR_fork
    __NR_fork,
    __NR_vfork,
    __NR_unlink,
    __NR_rename,
    __NR_renameat,
    __NR_mkdir,
    __NR_rmdir,
    __NR_symlink,
    __NR_link,
    __NR_mknod,
    __NR_chmod,
    __NR_chown,
    __NR_lchown,
    __NR_creat,
    __NR_utime,
    __NR_utimes,
#endif
});

constexpr std::uint32_t kWrites = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

std::size_t argument(std::size_t number) {
  return offsetof(seccomp_data, args) + number * sizeof(std::uint64_t);  // the lower half, on either machine
}

// Calls of the list, and files opened to be written, fail as if without permission; everything else goes on.
std::vector<sock_filter> filter() {
  constexpr std::uint32_t kFail = SECCOMP_RET_ERRNO | EPERM;
  std::vector<sock_filter> program;
  const auto refuse_if_equal = [&](std::uint32_t call) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, kFail));
  };
  const auto refuse_writing = [&](std::uint32_t call, std::size_t flags) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    program.push_back(load(argument(flags)));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, kWrites, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, kFail));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  };
  // Another machine's calls have other numbers (and so has x32, from 0x40000000 on).
  constexpr std::uint32_t kOtherNumbers = 0x4000'0000;
  program.push_back(load(offsetof(seccomp_data, arch)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0));
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
  program.push_back(load(offsetof(seccomp_data, nr)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kOtherNumbers, 0, 1));
  program.push_back(BPF_STMT(BPF_RET | BPF_K, kFail));
  for (const std::uint32_t call : kRefused) refuse_if_equal(call);
  refuse_writing(__NR_openat, 2);
#ifdef __NR_open
  refuse_writing(__NR_open, 1);
#endif
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  return program;
}

void refuse_calls() {
  if (kArchitecture == 0) return;
  std::vector<sock_filter> program = filter();
  const sock_fprog whole{static_cast<unsigned short>(program.size()), program.data()};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole);
}

}  // namespace

void confine(const Confinement& confinement) {
  if (!kSanitized) {
    limit(RLIMIT_AS, confinement.max_memory_bytes, confinement.max_memory_bytes);
    limit(RLIMIT_NPROC, 0, 0);
    refuse_calls();
  }
  // At the soft limit the kernel says why it ends us.
  limit(RLIMIT_CPU, confinement.max_processor_seconds, confinement.max_processor_seconds + 1);
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_CORE, 0, 0);
  constexpr rlim_t kFiles = 64;
  limit(RLIMIT_NOFILE, kFiles, kFiles);
}

}  // namespace assay::run
