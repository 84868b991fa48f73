using System.Text;
using Care.Grains.SignIn;

namespace Care.Tests.SignIn;

/// <summary>Argon2 as libargon2 and as managed code compute it.</summary>
public sealed class Argon2Tests
{
    public static TheoryData<bool, int, int, int> Costs => new()
    {
        { true, 64, 1, 1 },
        { true, 1024, 2, 8 },
        { true, 256, 3, 4 },
        { false, 512, 2, 2 },
    };

    [Theory, MemberData(nameof(Costs))]
    public void Both_compute_the_same(bool isId, int memory, int passes, int lanes)
    {
        var native = NativeArgon2.Find();
        Assert.SkipWhen(native is null, "This machine has no libargon2.");
        var (password, salted) = (Encoding.UTF8.GetBytes("Four horses"), Encoding.UTF8.GetBytes("salt of sixteen"));
        var cost = new Argon2Cost(memory, passes, lanes);
        Assert.Equal(new ManagedArgon2().Hash(password, salted, cost, 16, isId), native!.Hash(password, salted, cost, 16, isId));
    }
}
