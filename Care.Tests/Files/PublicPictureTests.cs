using System.Text;
using Care.Grains.Files;
using Care.Interfaces.Files;
using SkiaSharp;

namespace Care.Tests.Files;

/// <summary>What is taken as a public picture (contract 01, A16; contract 02, §3.6).</summary>
public sealed class PublicPictureTests
{
    private const string Field = "profile_picture";

    [Fact]
    public void A_small_picture_is_told_all_that_is_wrong_with_it()
    {
        var read = PublicPicture.Read(Field, new UploadedFile("me.gif", Pictures.Plain(300, 1100, SKEncodedImageFormat.Png, noise: false)));
        Assert.Equal(
            [
                "File extension “gif” is not allowed. Allowed extensions are: jpg, jpeg, png.",
                "Image width is less than the minimum allowed width of 400 pixels.",
                "Image height is greater than the maximum allowed height of 1024 pixels.",
            ],
            Assert.Single(read.Error!.Errors).Messages);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_refused()
    {
        var read = PublicPicture.Read(Field, new UploadedFile("me.png", Encoding.ASCII.GetBytes("not a picture at all")));
        Assert.Equal(
            ["Upload a valid image. The file you uploaded was either not an image or a corrupted image."], Assert.Single(read.Error!.Errors).Messages);
    }

    [Fact]
    public void A_picture_keeps_its_pixels_and_loses_what_was_hidden_in_it()
    {
        byte[] sent = [.. Pictures.Plain(400, 500, SKEncodedImageFormat.Jpeg), .. Encoding.ASCII.GetBytes("GPS 9.98 76.27")];
        var read = PublicPicture.Read(Field, new UploadedFile("Holiday.JPG", sent));

        Assert.True(read.Succeeded);
        Assert.Equal("jpg", read.Value.Extension);
        Assert.Equal("image/jpeg", read.Value.ContentType);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(read.Value.Bytes), StringComparison.Ordinal);
        using var decoded = SKBitmap.Decode(read.Value.Bytes);
        Assert.Equal((400, 500), (decoded.Width, decoded.Height));
    }

    [Fact]
    public void A_picture_taken_sideways_is_turned_upright()
    {
        // Orientation 6: the camera was turned; the picture has to be turned right once.
        byte[] exif = [0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "II"u8, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var plain = Pictures.Plain(600, 400, SKEncodedImageFormat.Jpeg);
        var read = PublicPicture.Read(Field, new UploadedFile("me.jpeg", [.. plain[..2], .. exif, .. plain[2..]]));

        Assert.True(read.Succeeded, read.Error?.ToString());
        using var decoded = SKBitmap.Decode(read.Value.Bytes);
        Assert.Equal((400, 600), (decoded.Width, decoded.Height));
    }

    [Fact]
    public void A_key_says_nothing_but_the_owner_and_is_never_the_same_twice()
    {
        var picture = new PublicPicture([], "png");
        var owner = Guid.NewGuid();
        Assert.Matches($"^avatars/{owner}_[0-9a-f]{{16}}\\.png$", picture.NewKey("avatars", owner));
        Assert.NotEqual(picture.NewKey("avatars", owner), picture.NewKey("avatars", owner));
    }
}
