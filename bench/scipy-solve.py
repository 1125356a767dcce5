"""Solves c'(I - A) = b' with scipy, as often as it is asked to.

Reads A by columns and b from the files of a folder. Timed is what is timed of ours: from the coefficients to the
contents. For each line on standard input, `spsolve` or `bicgstab`, writes one
line: the milliseconds it took, and the largest difference to the content in the file `content`.
"""

import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import scipy
from scipy.sparse import csc_matrix, identity
from scipy.sparse.linalg import bicgstab, spsolve

folder = sys.argv[1]
read = lambda name, kind: np.fromfile(os.path.join(folder, name), dtype=kind)
offsets, rows, values = read("offsets", np.int32), read("rows", np.int32), read("values", np.float64)
own, content = read("own", np.float64), read("content", np.float64)
count = len(own)


def equations():
    """(I - A)', ready to be multiplied and factorised."""
    columns = csc_matrix((values, rows, offsets), shape=(count, count))
    return (identity(count, format="csc") - columns).T.tocsc()


print(scipy.__version__, flush=True)

for line in sys.stdin:
    began = time.perf_counter()
    if line.strip() == "spsolve":
        found = spsolve(equations(), own)
    else:
        found, failed = bicgstab(equations().tocsr(), own, rtol=1e-12, atol=0.0)
        if failed:
            sys.exit("bicgstab did not converge")
    took = (time.perf_counter() - began) * 1000
    print(took, np.abs(found - content).max(), flush=True)
