using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Care.Grains.SignIn;

/// <summary>
/// Argon2 by libargon2, the reference implementation (Debian: libargon2-1): about half the processor time of managed code, on one thread, and memory that each
/// worker keeps instead of asking the system for a hundred megabytes each time. libsodium is faster still but knows one lane only, and our hashes have eight.
/// </summary>
internal sealed unsafe partial class NativeArgon2 : IArgon2
{
    private const string Library = "libargon2.so.1";
    private const uint Version = 0x13;
    private const int TypeI = 1;
    private const int TypeId = 2;

    /// <summary>Memory beyond this is given back: only imported hashes ask for more than ours, and not often.</summary>
    private const nuint MaxRetained = 256u << 20;

    [ThreadStatic]
    private static byte* kept;

    [ThreadStatic]
    private static nuint keptBytes;

    private NativeArgon2()
    {
    }

    /// <summary>The library where the machine has it, else null.</summary>
    public static NativeArgon2? Find()
    {
        if (!NativeLibrary.TryLoad(Library, out var handle))
        {
            return null;
        }

        return NativeLibrary.TryGetExport(handle, "argon2_ctx", out _) ? new() : null;
    }

    public byte[] Hash(byte[] password, byte[] salt, Argon2Cost cost, int length, bool isId)
    {
        var hash = new byte[length];
        fixed (byte* output = hash, secret = password, salted = salt)
        {
            var context = new Context
            {
                Output = output,
                OutputLength = (uint)length,
                Password = secret,
                PasswordLength = (uint)password.Length,
                Salt = salted,
                SaltLength = (uint)salt.Length,
                Passes = (uint)cost.Passes,
                MemoryKiB = (uint)cost.MemoryKiB,
                Lanes = (uint)cost.Lanes,
                // The lanes one after the other: the hash is the same, and the thread is this one.
                Threads = 1,
                Version = Version,
                Allocate = &Allocate,
                Free = &Free,
            };
            var error = Compute(&context, isId ? TypeId : TypeI);
            return error == 0 ? hash : throw new InvalidOperationException($"libargon2 refused a hash: error {error}.");
        }
    }

    /// <summary>libargon2 wipes the memory before it frees it, so what is kept tells nothing of the password before.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Allocate(byte** memory, nuint bytes)
    {
        if (keptBytes < bytes)
        {
            GiveUp();
            try
            {
                kept = (byte*)NativeMemory.Alloc(bytes);
                keptBytes = bytes;
            }
            catch (OutOfMemoryException)
            {
                return -22;
            }
        }

        *memory = kept;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(byte* memory, nuint bytes)
    {
        if (keptBytes > MaxRetained)
        {
            GiveUp();
        }
    }

    private static void GiveUp()
    {
        NativeMemory.Free(kept);
        kept = null;
        keptBytes = 0;
    }

    [LibraryImport(Library, EntryPoint = "argon2_ctx")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Compute(Context* context, int type);

    /// <summary><c>argon2_context</c> of argon2.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Context
    {
        public byte* Output;
        public uint OutputLength;
        public byte* Password;
        public uint PasswordLength;
        public byte* Salt;
        public uint SaltLength;
        public byte* Secret;
        public uint SecretLength;
        public byte* AssociatedData;
        public uint AssociatedDataLength;
        public uint Passes;
        public uint MemoryKiB;
        public uint Lanes;
        public uint Threads;
        public uint Version;
        public delegate* unmanaged[Cdecl]<byte**, nuint, int> Allocate;
        public delegate* unmanaged[Cdecl]<byte*, nuint, void> Free;
        public uint Flags;
    }
}
