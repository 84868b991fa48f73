using System.Security.Cryptography;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using SkiaSharp;

namespace Care.Grains.Files;

/// <summary>
/// A picture that may be shown to everybody: a user's or a facility's (contract 01, A16; contract 02, §3.6). Decoded and encoded anew, so that nothing of the
/// sent file but its pixels is kept: no place, no device, no second file behind the first.
/// </summary>
/// <param name="Bytes">The picture, encoded by us.</param>
/// <param name="Extension">jpg, jpeg or png, as the sent file was named.</param>
internal sealed record PublicPicture(byte[] Bytes, string Extension)
{
    private const int LeastSide = 400;
    private const int MaxSide = 1024;
    private const int LeastBytes = 1024;
    private const int MaxBytes = 2 * 1024 * 1024;
    private const int JpegQuality = 90;
    private const string NotAPicture = "Upload a valid image. The file you uploaded was either not an image or a corrupted image.";

    public string ContentType => Extension == "png" ? "image/png" : "image/jpeg";

    /// <summary>A key that nobody can guess: <c>avatars/{owner}_{16 hex}.{extension}</c>.</summary>
    public string NewKey(string folder, Guid owner) => $"{folder}/{owner}_{RandomNumberGenerator.GetHexString(16, lowercase: true)}.{Extension}";

    /// <summary>Reads the sent file, or says all that is wrong with it under the field's name.</summary>
    public static Outcome<PublicPicture> Read(string field, UploadedFile file)
    {
        using var data = SKData.CreateCopy(file.Bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return Error.Field(field, NotAPicture);
        }

        // Only what is within the limits is ever decoded: a small file can unfold to any size.
        if (Faults(file, codec.Info).ToArray() is { Length: > 0 } faults)
        {
            return Error.Field(field, faults);
        }

        using var pixels = SKBitmap.Decode(codec);
        if (pixels is null)
        {
            return Error.Field(field, NotAPicture);
        }

        using var upright = Upright(pixels, codec.EncodedOrigin);
        using var encoded = upright.Encode(file.Extension == "png" ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, JpegQuality);
        return new PublicPicture(encoded.ToArray(), file.Extension);
    }

    private static IEnumerable<string> Faults(UploadedFile file, SKImageInfo info)
    {
        if (file.Extension is not ("jpg" or "jpeg" or "png"))
        {
            yield return $"File extension “{file.Extension}” is not allowed. Allowed extensions are: jpg, jpeg, png.";
        }

        foreach (var (side, length) in ((string, int)[])[("width", info.Width), ("height", info.Height)])
        {
            if (length < LeastSide)
            {
                yield return $"Image {side} is less than the minimum allowed {side} of {LeastSide} pixels.";
            }
            else if (length > MaxSide)
            {
                yield return $"Image {side} is greater than the maximum allowed {side} of {MaxSide} pixels.";
            }
        }

        if (file.Bytes.Length < LeastBytes)
        {
            yield return "Image size is less than the minimum allowed size of 1 KB.";
        }
        else if (file.Bytes.Length > MaxBytes)
        {
            yield return "Image size is greater than the maximum allowed size of 2 MB.";
        }
    }

    /// <summary>Turns the pixels the way the camera was held, since the note that says so is dropped with the rest.</summary>
    private static SKImage Upright(SKBitmap pixels, SKEncodedOrigin origin)
    {
        var (w, h) = (pixels.Width, pixels.Height);
        var turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        var sideways = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(sideways ? h : w, sideways ? w : h));
        surface.Canvas.SetMatrix(turn);
        surface.Canvas.DrawBitmap(pixels, 0, 0);
        return surface.Snapshot();
    }
}
