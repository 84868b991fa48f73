using SkiaSharp;

namespace Care.Tests.Files;

/// <summary>Pictures for tests.</summary>
public static class Pictures
{
    /// <summary>A picture of the given size; with noise it is large, without it is a few hundred bytes.</summary>
    public static byte[] Plain(int width, int height, SKEncodedImageFormat format, bool noise = true)
    {
        using var pixels = new SKBitmap(width, height);
        var random = new Random(7);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                pixels.SetPixel(x, y, noise ? new SKColor((byte)random.Next(256), (byte)(x % 256), (byte)(y % 256)) : SKColors.Teal);
            }
        }

        using var encoded = pixels.Encode(format, 80);
        return encoded.ToArray();
    }

    /// <summary>A grey PNG of 300 by 300 pixels in a few hundred bytes.</summary>
    public static byte[] Tiny()
    {
        using var pixels = new SKBitmap(300, 300, SKColorType.Gray8, SKAlphaType.Opaque);
        using var encoded = pixels.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
