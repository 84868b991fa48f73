using System.Text;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Permissions;

public sealed class PermissionCopyTests
{
    [Fact]
    public void A_copy_is_read_as_it_was_written()
    {
        var set = new PermissionSet
        {
            User = Guid.NewGuid(),
            Pk = 3,
            UserType = UserType.DistrictAdmin,
            Verified = true,
            IsActive = true,
            Ward = 1,
            LocalBody = 2,
            District = 3,
            State = 4,
            HomeFacility = Guid.NewGuid(),
            Facilities = [Guid.NewGuid(), Guid.NewGuid()],
            Flags = ["SCRIBE_ENABLED"],
        };
        var read = PermissionCopy.Read(PermissionCopy.Write(set))!;
        Assert.Equal(JsonSerializer.Serialize(set, ContractJson.Options), JsonSerializer.Serialize(read, ContractJson.Options));
        Assert.Equal(set.Facilities, read.Facilities);
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("[]"), InlineData("null"), InlineData("{}"), InlineData("{\"user\":7}")]
    public void What_is_no_copy_is_not_read(string text) => Assert.Null(PermissionCopy.Read(Encoding.UTF8.GetBytes(text)));
}
