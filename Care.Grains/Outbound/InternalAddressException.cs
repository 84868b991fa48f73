namespace Care.Grains.Outbound;

/// <summary>A user named an address that is none of the public internet's.</summary>
internal sealed class InternalAddressException() : IOException("The address is not one of the public internet.");
